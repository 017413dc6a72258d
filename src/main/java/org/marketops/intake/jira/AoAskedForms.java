package org.marketops.intake.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.intake.Asked;
import org.marketops.intake.AskedForms;
import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.Optional;

/** Sent forms as rows. */
public final class AoAskedForms implements AskedForms {

    /** Of old ones so many at a time: nobody waits long for a request. */
    private static final int MOST_FORGOTTEN = 50;

    private final ActiveObjects rows;

    public AoAskedForms(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Asked> find(String key) {
        AskedRow[] found = rows(key);
        return found.length == 0 ? Optional.empty() : Optional.of(new Asked(Instant.ofEpochMilli(found[0].getAskedAt()),
                found[0].getIssueId() == 0 ? Optional.empty() : Optional.of(IssueId.of(found[0].getIssueId()))));
    }

    private AskedRow[] rows(String key) {
        return rows.find(AskedRow.class, Query.select().where(AskedRow.FORM_KEY + " = ?", key));
    }

    @Override
    public void claim(String key, Instant at) {
        rows.create(AskedRow.class, new DBParam(AskedRow.FORM_KEY, key), new DBParam(AskedRow.ASKED_AT, at.toEpochMilli()),
                new DBParam(AskedRow.ISSUE_ID, 0L));
    }

    @Override
    public void made(String key, IssueId request) {
        for (AskedRow row : rows(key)) {
            row.setIssueId(request.value());
            row.save();
        }
    }

    @Override
    public void release(String key, Instant claimed) {
        rows.delete(rows.find(AskedRow.class, Query.select().where(AskedRow.FORM_KEY + " = ? AND " + AskedRow.ASKED_AT + " = ?", key,
                claimed.toEpochMilli())));
    }

    @Override
    public void forget(Instant before) {
        rows.delete(rows.find(AskedRow.class, Query.select().where(AskedRow.ASKED_AT + " < ?", before.toEpochMilli()).limit(MOST_FORGOTTEN)));
    }
}
