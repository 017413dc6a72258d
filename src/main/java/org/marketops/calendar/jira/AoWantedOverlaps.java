package org.marketops.calendar.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.calendar.Span;
import org.marketops.calendar.WantedOverlap;
import org.marketops.calendar.WantedOverlaps;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Wanted overlaps as rows. */
public final class AoWantedOverlaps implements WantedOverlaps {

    private final ActiveObjects rows;
    private final Transactions transactions;

    public AoWantedOverlaps(ActiveObjects rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public Map<String, WantedOverlap> all() {
        Map<String, WantedOverlap> all = new HashMap<>();
        for (WantedOverlapRow row : rows.find(WantedOverlapRow.class, Query.select())) {
            all.put(row.getPairKey(), new WantedOverlap(IssueId.of(row.getOneId()), IssueId.of(row.getOtherId()),
                    Span.of(LocalDate.ofEpochDay(row.getFirstDay()), LocalDate.ofEpochDay(row.getLastDay())), PersonKey.of(row.getPersonKey()),
                    Instant.ofEpochMilli(row.getWantedAt())));
        }
        return all;
    }

    @Override
    public void keep(WantedOverlap wanted) {
        transactions.retryOnConflict(() -> {
            WantedOverlapRow[] before = find(wanted.pair());
            if (before.length == 0) {
                rows.create(WantedOverlapRow.class, new DBParam(WantedOverlapRow.PAIR_KEY, wanted.pair()),
                        new DBParam(WantedOverlapRow.ONE_ID, wanted.one().value()), new DBParam(WantedOverlapRow.OTHER_ID, wanted.other().value()),
                        new DBParam(WantedOverlapRow.FIRST_DAY, wanted.days().first().toEpochDay()),
                        new DBParam(WantedOverlapRow.LAST_DAY, wanted.days().last().toEpochDay()),
                        new DBParam(WantedOverlapRow.PERSON_KEY, wanted.by().value()),
                        new DBParam(WantedOverlapRow.WANTED_AT, wanted.at().toEpochMilli()));
            } else {
                before[0].setFirstDay(wanted.days().first().toEpochDay());
                before[0].setLastDay(wanted.days().last().toEpochDay());
                before[0].setPersonKey(wanted.by().value());
                before[0].setWantedAt(wanted.at().toEpochMilli());
                before[0].save();
            }
            return null;
        });
    }

    @Override
    public void forget(IssueId one, IssueId other) {
        transactions.retryOnConflict(() -> {
            rows.delete(find(WantedOverlap.pair(one, other)));
            return null;
        });
    }

    private WantedOverlapRow[] find(String pair) {
        return rows.find(WantedOverlapRow.class, WantedOverlapRow.PAIR_KEY + " = ?", pair);
    }
}
