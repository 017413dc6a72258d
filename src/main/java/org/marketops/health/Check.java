package org.marketops.health;

import java.time.Instant;
import java.util.List;

/** Looks at one area. Reads only, and never more than its limit. */
public interface Check {

    /** What is looked at. */
    enum Area { ROUNDS, FOLLOW_UPS, ROWS, RECORDS, JOBS, WORKFLOWS, SUMS, LEADS }

    Area area();

    Result look(Instant now);

    /** What was found, in how many things, and whether those were all there are. Immutable. */
    final class Result {

        private final int seen;
        private final boolean all;
        private final List<Finding> findings;

        public Result(int seen, boolean all, List<Finding> findings) {
            this.seen = seen;
            this.all = all;
            this.findings = List.copyOf(findings);
        }

        public int seen() {
            return seen;
        }

        /** False if a limit cut the look short. */
        public boolean isAll() {
            return all;
        }

        public List<Finding> findings() {
            return findings;
        }
    }
}
