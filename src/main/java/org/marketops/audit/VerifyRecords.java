package org.marketops.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.marketops.kernel.IssueId;

/** Checks the records of all plans in one pass. Whether somebody may ask is the caller's business. */
public final class VerifyRecords {

    /** So many broken records are named; more are only counted. */
    static final int NAMED = 100;

    private final Records records;

    public VerifyRecords(Records records) {
        this.records = records;
    }

    public Summary verify() {
        Pass pass = new Pass();
        records.each(pass::add);
        pass.endPlan();
        return pass.summary();
    }

    /** One look at everything. */
    private static final class Pass {

        private final Map<IssueId, Verdict> broken = new LinkedHashMap<>();
        private IssueId plan;
        private ChainCheck check;
        private long entries;
        private int plans;
        private int brokenPlans;

        void add(LedgerEntry entry) {
            if (!entry.plan().equals(plan)) {
                endPlan();
                plan = entry.plan();
                check = new ChainCheck("");
                plans++;
            }
            check.add(entry);
            entries++;
        }

        void endPlan() {
            if (check == null || check.verdict().isIntact()) {
                return;
            }
            brokenPlans++;
            if (broken.size() < NAMED) {
                broken.put(plan, check.verdict());
            }
        }

        Summary summary() {
            return new Summary(plans, entries, brokenPlans, broken);
        }
    }

    /** What the look came to. */
    public static final class Summary {

        private final int plans;
        private final long entries;
        private final int brokenPlans;
        private final Map<IssueId, Verdict> broken;

        Summary(int plans, long entries, int brokenPlans, Map<IssueId, Verdict> broken) {
            this.plans = plans;
            this.entries = entries;
            this.brokenPlans = brokenPlans;
            this.broken = broken;
        }

        public boolean isIntact() {
            return brokenPlans == 0;
        }

        public int plans() {
            return plans;
        }

        public long entries() {
            return entries;
        }

        public int brokenPlans() {
            return brokenPlans;
        }

        /** By id, the first hundred of them. */
        public Map<IssueId, Verdict> broken() {
            return broken;
        }
    }
}
