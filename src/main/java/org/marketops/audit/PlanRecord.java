package org.marketops.audit;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * The chain of one plan from its first entry to the last one before an instant. It always begins at the beginning, so that
 * every link can be proven; what came later is told as a number and a head.
 */
public final class PlanRecord {

    private final IssueId plan;
    private final List<LedgerEntry> entries;
    private final int countNow;
    private final String headNow;

    private PlanRecord(IssueId plan, List<LedgerEntry> entries, int countNow, String headNow) {
        this.plan = plan;
        this.entries = entries;
        this.countNow = countNow;
        this.headNow = headNow;
    }

    /** @param all the whole chain, oldest first; clocks of two nodes may differ, so the cut is after the last entry in time */
    public static PlanRecord until(IssueId plan, List<LedgerEntry> all, Instant end) {
        int last = all.size();
        while (last > 0 && !all.get(last - 1).at().isBefore(end)) {
            last--;
        }
        String head = all.isEmpty() ? LedgerEntry.NOTHING_BEFORE : all.get(all.size() - 1).hash();
        return new PlanRecord(plan, Collections.unmodifiableList(all.subList(0, last)), all.size(), head);
    }

    /** Whether anything was written on one of the days. */
    public boolean touches(Period period) {
        return entries.stream().anyMatch(entry -> !entry.at().isBefore(period.start()) && entry.at().isBefore(period.end()));
    }

    public IssueId plan() {
        return plan;
    }

    public List<LedgerEntry> entries() {
        return entries;
    }

    /** How many entries the whole chain has. */
    public int countNow() {
        return countNow;
    }

    /** The hash of the last entry of the whole chain. */
    public String headNow() {
        return headNow;
    }
}
