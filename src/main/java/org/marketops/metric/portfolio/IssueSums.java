package org.marketops.metric.portfolio;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.marketops.kernel.IssueId;

/** Sums of some issues by any period, in one statement: by month from the sums that are kept, else from these issues' own facts. */
public interface IssueSums {

    /**
     * By issue, metric, source, currency and period. Asks for no right.
     *
     * @param asOf as it was known then; empty for now
     */
    FoundSums of(Collection<IssueId> issues, SumSpan span, Optional<Instant> asOf);
}
