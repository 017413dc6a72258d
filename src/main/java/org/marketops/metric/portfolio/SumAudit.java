package org.marketops.metric.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of the sums of each import that counts: which sums are kept, when they were compared, with what result. */
public interface SumAudit {

    /** Those compared longest ago, or never, first. */
    List<Audited> next(int atMost);

    /** Those whose sums differed when they were compared last. */
    List<Audited> differing(int atMost);

    /** How many imports count; 2,000 at most are told. */
    int batches();

    /**
     * Compares now, in one statement, so that an import or an undo at the same instant is seen whole or not at all.
     *
     * @return empty if this host does not give a connection to compare by
     */
    Optional<List<SumDifference>> differences(long batchId, int atMost);

    void note(long batchId, Instant at, int differing);

    /** An import as the audit sees it. Immutable. */
    final class Audited {

        private final long id;
        private final String fileName;
        private final int rows;
        private final boolean summed;
        private final int differing;

        public Audited(long id, String fileName, int rows, boolean summed, int differing) {
            this.id = id;
            this.fileName = fileName;
            this.rows = rows;
            this.summed = summed;
            this.differing = differing;
        }

        public long id() {
            return id;
        }

        public String fileName() {
            return fileName;
        }

        public int rows() {
            return rows;
        }

        /** False for an import of a time before the sums of projects. */
        public boolean isSummed() {
            return summed;
        }

        public int differing() {
            return differing;
        }
    }
}
