package org.marketops.audit.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.audit.EntriesByAction;
import org.marketops.audit.LedgerEntry;
import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Finds them by the index of the time, or of the plans. */
public final class AoEntriesByAction implements EntriesByAction {

    private final ActiveObjects rows;

    public AoEntriesByAction(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<LedgerEntry> newest(Collection<IssueId> plans, Set<String> actions, Instant from, Instant until, int atMost) {
        List<Object> values = new ArrayList<>(List.of(from.toEpochMilli(), until.toEpochMilli()));
        String where = LedgerEntryRow.HAPPENED_AT + " >= ? AND " + LedgerEntryRow.HAPPENED_AT + " < ? AND " + LedgerEntryRow.ACTION_NAME
                + " IN (" + marks(actions.size()) + ")";
        values.addAll(actions);
        if (!plans.isEmpty()) {
            where += " AND " + LedgerEntryRow.ISSUE_ID + " IN (" + marks(plans.size()) + ")";
            plans.forEach(plan -> values.add(plan.value()));
        }
        List<LedgerEntry> found = new ArrayList<>();
        for (LedgerEntryRow row : rows.find(LedgerEntryRow.class, Query.select().where(where, values.toArray())
                .order(LedgerEntryRow.HAPPENED_AT + " DESC, ID DESC").limit(atMost))) {
            found.add(StoredEntry.of(row));
        }
        return found;
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
