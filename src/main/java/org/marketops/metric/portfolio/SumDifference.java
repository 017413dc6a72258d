package org.marketops.metric.portfolio;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Amount;

/** A sum that is not what its facts come to. Immutable. */
public final class SumDifference {

    private final long batch;
    private final IssueId issue;
    private final String metric;
    private final String currency;
    private final LocalDate period;
    private final Amount stored;
    private final Amount expected;

    public SumDifference(long batch, Optional<IssueId> issue, String metric, String currency, LocalDate period,
                         Optional<Amount> stored, Optional<Amount> expected) {
        this.batch = batch;
        this.issue = issue.orElse(null);
        this.metric = Objects.requireNonNull(metric);
        this.currency = Objects.requireNonNull(currency);
        this.period = Objects.requireNonNull(period);
        this.stored = stored.orElse(null);
        this.expected = expected.orElse(null);
    }

    public long batch() {
        return batch;
    }

    /** Empty for a sum of the project. */
    public Optional<IssueId> issue() {
        return Optional.ofNullable(issue);
    }

    public String metric() {
        return metric;
    }

    public String currency() {
        return currency;
    }

    /** The first day of the month of an issue's sum; the day of a project's. */
    public LocalDate period() {
        return period;
    }

    /** Empty if there is no such sum. */
    public Optional<Amount> stored() {
        return Optional.ofNullable(stored);
    }

    /** Empty if there is no fact for it. */
    public Optional<Amount> expected() {
        return Optional.ofNullable(expected);
    }

    @Override
    public String toString() {
        return batch + " " + (issue == null ? "project" : issue) + " " + metric + " " + period + " " + stored + " instead of " + expected;
    }
}
