package org.marketops.audit.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.audit.RecentRecords;
import org.marketops.kernel.IssueId;

import java.util.LinkedHashSet;
import java.util.Set;

/** Reads the newest entries, without their content; a plan with very many of them may push others out of the look. */
public final class AoRecentRecords implements RecentRecords {

    private static final int ENTRIES_A_PLAN = 20;

    private final ActiveObjects rows;

    public AoRecentRecords(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Set<IssueId> lastWritten(int atMost) {
        Set<IssueId> plans = new LinkedHashSet<>();
        for (LedgerEntryRow row : rows.find(LedgerEntryRow.class, Query.select("ID, " + LedgerEntryRow.ISSUE_ID)
                .order("ID DESC").limit(atMost * ENTRIES_A_PLAN))) {
            if (plans.size() < atMost) {
                plans.add(IssueId.of(row.getIssueId()));
            }
        }
        return plans;
    }
}
