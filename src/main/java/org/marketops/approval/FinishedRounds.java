package org.marketops.approval;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Finds rounds that people decided. Asks nobody's rights. */
public interface FinishedRounds {

    /**
     * Those of the plans that were decided from the first moment on and before the second; recalled, voided, closed and expired rounds
     * were decided by nobody and are left out. Votes and steps come along. One statement for every 500 plans.
     */
    List<FinishedRound> decided(Collection<IssueId> plans, Instant from, Instant before);
}
