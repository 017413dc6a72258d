package org.marketops.board.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.board.Promise;
import org.marketops.board.Promises;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Promises as rows. */
public final class AoPromises implements Promises {

    private final ActiveObjects rows;

    public AoPromises(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<Promise> of(long projectId, Collection<Period> quarters) {
        Object[] keys = quarters.stream().map(quarter -> key(projectId, quarter)).toArray();
        String marks = String.join(", ", Collections.nCopies(keys.length, "?"));
        Map<String, Promise> newest = new LinkedHashMap<>();
        for (PromiseRow row : rows.find(PromiseRow.class, Query.select().where(PromiseRow.QUARTER_KEY + " IN (" + marks + ")", keys).order("ID ASC"))) {
            newest.merge(row.getPromiseKey(), fromRow(row), (one, other) -> one.edition() > other.edition() ? one : other);
        }
        return new ArrayList<>(newest.values());
    }

    @Override
    public void add(long projectId, Promise promise) {
        rows.create(PromiseRow.class,
                new DBParam(PromiseRow.EDITION_KEY, promise.key() + ":" + promise.edition()),
                new DBParam(PromiseRow.PROMISE_KEY, promise.key()),
                new DBParam(PromiseRow.EDITION, promise.edition()),
                new DBParam(PromiseRow.QUARTER_KEY, key(projectId, promise.quarter())),
                new DBParam(PromiseRow.PROMISE_TEXT, promise.text()),
                new DBParam(PromiseRow.OWNER_KEY, promise.owner().value()),
                new DBParam(PromiseRow.DUE_DAY, promise.due().map(LocalDate::toString).orElse(null)),
                new DBParam(PromiseRow.OBJECTIVE_ID, promise.objective().orElse(0)),
                new DBParam(PromiseRow.STATE_NAME, promise.state().name()),
                new DBParam(PromiseRow.RESULT_TEXT, promise.word().isEmpty() ? null : promise.word()));
    }

    private static String key(long projectId, Period quarter) {
        return projectId + ":" + quarter.key();
    }

    private static Promise fromRow(PromiseRow row) {
        String quarter = row.getQuarterKey().substring(row.getQuarterKey().indexOf(':') + 1);
        String word = row.getResultText();
        return Promise.made(row.getPromiseKey(), Period.read(quarter).orElseThrow(() -> new IllegalStateException("promise " + row.getID())),
                        row.getPromiseText(), PersonKey.of(row.getOwnerKey()))
                .dueOn(Optional.ofNullable(row.getDueDay()).filter(day -> !day.isEmpty()).map(LocalDate::parse)).towards(row.getObjectiveId())
                .stored(row.getEdition(), Promise.State.valueOf(row.getStateName()), word == null ? "" : word);
    }
}
