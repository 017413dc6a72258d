package org.marketops.audit;

import org.marketops.kernel.IssueId;

import java.util.List;
import java.util.Set;

/** Looks through the records of all plans. */
public interface RecordScan {

    /** Plans with at least one entry in the period, in the order in which they came to it. */
    Set<IssueId> plansOf(Period period);

    /** The newest entry of every plan that got one after the mark. */
    Heads headsAfter(long mark);

    /** What was found, and the mark to go on from. */
    final class Heads {

        private final List<LedgerEntry> newest;
        private final long mark;

        public Heads(List<LedgerEntry> newest, long mark) {
            this.newest = newest;
            this.mark = mark;
        }

        public List<LedgerEntry> newest() {
            return newest;
        }

        public long mark() {
            return mark;
        }
    }
}
