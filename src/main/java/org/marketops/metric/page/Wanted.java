package org.marketops.metric.page;

import org.marketops.kernel.IssueId;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What a breakdown needs to know of which issues. Immutable. */
public final class Wanted {

    private final Set<String> metrics;
    private final boolean bySource;
    private final boolean atRates;
    private final Set<IssueId> only;

    private Wanted(Set<String> metrics, boolean bySource, boolean atRates, Set<IssueId> only) {
        this.metrics = metrics;
        this.bySource = bySource;
        this.atRates = atRates;
        this.only = only;
    }

    static Wanted of(Set<String> metrics, boolean bySource, boolean atRates) {
        return new Wanted(Set.copyOf(metrics), bySource, atRates, null);
    }

    Wanted only(Collection<IssueId> issues) {
        return new Wanted(metrics, bySource, atRates, Set.copyOf(issues));
    }

    /** Codes of the dictionary. */
    public Set<String> metrics() {
        return metrics;
    }

    /** Sources stay apart: one that has no clicks is in no cost per click. */
    public boolean isBySource() {
        return bySource;
    }

    /** Empty for all issues. */
    public Optional<Set<IssueId>> only() {
        return Optional.ofNullable(only);
    }

    /** Fiscal months stay apart: an amount is changed at the rate of its own. */
    public boolean isAtRates() {
        return atRates;
    }
}
