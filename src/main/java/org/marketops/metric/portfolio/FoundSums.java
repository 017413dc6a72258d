package org.marketops.metric.portfolio;

import java.util.List;

/** Sums, and what is to be said beside them. Immutable. */
public final class FoundSums {

    private final List<PeriodSum> sums;
    private final int excluded;
    private final boolean complete;

    public FoundSums(List<PeriodSum> sums, int excluded, boolean complete) {
        this.sums = List.copyOf(sums);
        this.excluded = excluded;
        this.complete = complete;
    }

    /** A period, metric or currency without a figure is absent, not zero. */
    public List<PeriodSum> sums() {
        return sums;
    }

    /** How many issues that the reader may not see have figures here, which are in no sum. */
    public int excluded() {
        return excluded;
    }

    /**
     * False while imports of an earlier version are not added up yet, and where figures by day are asked for as of a time at which an
     * import counted that was taken back since: its days are no longer kept, its months are.
     */
    public boolean isComplete() {
        return complete;
    }
}
