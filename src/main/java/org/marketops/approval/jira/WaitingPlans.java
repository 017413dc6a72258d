package org.marketops.approval.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.approval.RoundEvent;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which plans wait for votes, kept beside the events and filled from them once. */
final class WaitingPlans {

    private static final long FILLED = 0L;

    private final ActiveObjects rows;

    WaitingPlans(ActiveObjects rows) {
        this.rows = rows;
    }

    /** In the order in which they were opened; one statement, save for the first time ever. */
    List<IssueId> all() {
        List<Long> found = read();
        if (!found.contains(FILLED)) {
            new AoTransactions(rows).retryOnConflict(this::fill);
            found = read();
        }
        List<IssueId> plans = new ArrayList<>();
        for (long id : found) {
            if (id != FILLED) {
                plans.add(IssueId.of(id));
            }
        }
        return plans;
    }

    /** To be called in the transaction that writes the opening. */
    void opened(IssueId plan) {
        ended(plan);
        add(plan.value());
    }

    /** To be called in the transaction that writes the end. */
    void ended(IssueId plan) {
        rows.delete(rows.find(WaitingRow.class, Query.select().where(WaitingRow.ISSUE_ID + " = ?", plan.value())));
    }

    private List<Long> read() {
        List<Long> ids = new ArrayList<>();
        for (WaitingRow row : rows.find(WaitingRow.class, Query.select().order("ID ASC"))) {
            ids.add(row.getIssueId());
        }
        return ids;
    }

    /** Rounds from before this table was there. A second node that fills at the same time collides on the row of issue 0. */
    private Void fill() {
        List<Long> before = read();
        if (before.contains(FILLED)) {
            return null;
        }
        add(FILLED);
        Set<Long> waiting = new LinkedHashSet<>();
        for (EventRow row : rows.find(EventRow.class, Query.select("ID, ISSUE_ID, KIND_NAME")
                .where(AoRounds.OPENINGS_AND_ENDS, AoRounds.openingsAndEnds()).order("ID ASC"))) {
            waiting.remove(row.getIssueId());
            if (AoRounds.OPENED.equals(row.getKindName())) {
                waiting.add(row.getIssueId());
            }
        }
        waiting.removeAll(before);
        waiting.forEach(this::add);
        return null;
    }

    private void add(long issue) {
        rows.create(WaitingRow.class, new DBParam(WaitingRow.ISSUE_ID, issue));
    }
}
