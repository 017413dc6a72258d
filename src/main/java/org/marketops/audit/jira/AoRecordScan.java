package org.marketops.audit.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Period;
import org.marketops.audit.RecordScan;
import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Looks through the rows a page at a time. */
public final class AoRecordScan implements RecordScan {

    private static final int AT_A_TIME = AoRecords.PAGE;

    private final ActiveObjects rows;

    public AoRecordScan(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Set<IssueId> plansOf(Period period) {
        Set<IssueId> plans = new LinkedHashSet<>();
        long mark = 0;
        LedgerEntryRow[] found;
        do {
            found = rows.find(LedgerEntryRow.class, Query.select()
                    .where("ID > ? AND " + LedgerEntryRow.HAPPENED_AT + " >= ? AND " + LedgerEntryRow.HAPPENED_AT + " < ?",
                            mark, period.start().toEpochMilli(), period.end().toEpochMilli())
                    .order("ID ASC").limit(AT_A_TIME));
            mark = collect(found, plans, mark);
        } while (found.length == AT_A_TIME);
        return plans;
    }

    @Override
    public Heads headsAfter(long mark) {
        Map<IssueId, LedgerEntry> newest = new LinkedHashMap<>();
        long reached = mark;
        LedgerEntryRow[] found;
        do {
            found = rows.find(LedgerEntryRow.class, Query.select()
                    .where("ID > ?", reached).order("ID ASC").limit(AT_A_TIME));
            for (LedgerEntryRow row : found) {
                newest.put(IssueId.of(row.getIssueId()), StoredEntry.of(row));
                reached = row.getID();
            }
        } while (found.length == AT_A_TIME);
        return new Heads(new ArrayList<>(newest.values()), reached);
    }

    private static long collect(LedgerEntryRow[] found, Set<IssueId> plans, long mark) {
        for (LedgerEntryRow row : found) {
            plans.add(IssueId.of(row.getIssueId()));
        }
        return found.length == 0 ? mark : found[found.length - 1].getID();
    }
}
