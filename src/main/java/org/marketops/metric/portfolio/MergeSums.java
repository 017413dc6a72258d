package org.marketops.metric.portfolio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Merges the sums of imports that have settled, so that what is read for an issue does not grow with every import: those of a
 * month of making, once it is over for a week. Until then an import is often replaced by the next one.
 */
public final class MergeSums {

    private static final Duration SETTLED = Duration.ofDays(7);
    /** Fewer are read as fast by themselves. */
    private static final int LEAST = 5;

    private final SumMerges merges;
    private final Clock clock;

    public MergeSums(SumMerges merges, Clock clock) {
        this.merges = merges;
        this.clock = clock;
    }

    /** One merge is compared with its imports at each call, and taken apart if it is wrong, before others are made. @return how many imports were merged */
    public int portion() {
        Instant now = clock.instant();
        merges.mend(Duration.between(Instant.EPOCH, now).toHours());
        Instant before = YearMonth.from(now.minus(SETTLED).atOffset(ZoneOffset.UTC)).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        int merged = 0;
        for (long project : merges.projects(before)) {
            merged += merges.merge(project, before, LEAST);
        }
        return merged;
    }
}
