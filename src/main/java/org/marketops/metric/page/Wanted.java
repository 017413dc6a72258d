package org.marketops.metric.page;

import java.util.Set;

/** What a breakdown needs to know of each issue. Immutable. */
public final class Wanted {

    private final Set<String> metrics;
    private final boolean bySource;
    private final boolean atRates;

    Wanted(Set<String> metrics, boolean bySource, boolean atRates) {
        this.metrics = Set.copyOf(metrics);
        this.bySource = bySource;
        this.atRates = atRates;
    }

    /** Codes of the dictionary. */
    public Set<String> metrics() {
        return metrics;
    }

    /** Sources stay apart: one that has no clicks is in no cost per click. */
    public boolean isBySource() {
        return bySource;
    }

    /** Fiscal months stay apart: an amount is changed at the rate of its own. */
    public boolean isAtRates() {
        return atRates;
    }
}
