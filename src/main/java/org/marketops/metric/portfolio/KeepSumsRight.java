package org.marketops.metric.portfolio;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.marketops.metric.RebuildSums;

/** Compares sums with their facts, a portion at a time, and writes them anew when asked to. Rights are the caller's business. */
public final class KeepSumsRight {

    /** Differences told of one import; more are counted as this many. */
    public static final int MOST = 1_000;

    private static final int BATCHES = 500;
    private static final int ROWS = 1_000_000;

    private final SumAudit audit;
    private final RebuildSums rebuild;
    private final Clock clock;

    public KeepSumsRight(SumAudit audit, RebuildSums rebuild, Clock clock) {
        this.audit = audit;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    /** Imports without sums of their project get them; up to a million rows of the others are compared. */
    public Portion portion() {
        int rebuilt = 0;
        int compared = 0;
        int differing = 0;
        long rows = 0;
        for (SumAudit.Audited batch : audit.next(BATCHES)) {
            if (rows > ROWS) {
                break;
            }
            rows += batch.rows();
            if (!batch.isSummed()) {
                rebuilt += rebuild.of(batch.id()) ? 1 : 0;
            }
            Optional<List<SumDifference>> found = compare(batch.id());
            if (found.isEmpty()) {
                // Noted all the same: another portion has its turn next.
                audit.note(batch.id(), clock.instant(), batch.differing());
            }
            compared += found.isPresent() ? 1 : 0;
            differing += found.map(List::size).orElse(0);
        }
        return new Portion(compared, rebuilt, differing);
    }

    /** Compares now and notes the result. Empty if it cannot be compared here. */
    public Optional<List<SumDifference>> compare(long batchId) {
        Optional<List<SumDifference>> found = audit.differences(batchId, MOST);
        found.ifPresent(differences -> audit.note(batchId, clock.instant(), differences.size()));
        return found;
    }

    /** @return false if the import does not count any more, or never was */
    public boolean rebuild(long batchId) {
        boolean done = rebuild.of(batchId);
        if (done && compare(batchId).isEmpty()) {
            audit.note(batchId, clock.instant(), 0);
        }
        return done;
    }

    /** What one turn of the job did. */
    public static final class Portion {

        private final int compared;
        private final int rebuilt;
        private final int differing;

        Portion(int compared, int rebuilt, int differing) {
            this.compared = compared;
            this.rebuilt = rebuilt;
            this.differing = differing;
        }

        /** Imports. */
        public int compared() {
            return compared;
        }

        /** Imports that got sums they did not have. */
        public int rebuilt() {
            return rebuilt;
        }

        /** Sums. */
        public int differing() {
            return differing;
        }
    }
}
