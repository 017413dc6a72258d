package org.marketops.metric.portfolio;

import java.time.LocalDate;
import java.util.Objects;
import org.marketops.metric.Amount;
import org.marketops.metric.MetricKey;

/** What a metric came to for one owner, from one source, in one currency and one period. Immutable. */
public final class PeriodSum {

    private final long owner;
    private final MetricKey metric;
    private final String source;
    private final String currency;
    private final LocalDate period;
    private final LocalDate lastDay;
    private final Amount amount;

    public PeriodSum(long owner, MetricKey metric, String source, String currency, LocalDate period, LocalDate lastDay, Amount amount) {
        this.owner = owner;
        this.metric = Objects.requireNonNull(metric);
        this.source = Objects.requireNonNull(source);
        this.currency = Objects.requireNonNull(currency);
        this.period = Objects.requireNonNull(period);
        this.lastDay = Objects.requireNonNull(lastDay);
        this.amount = Objects.requireNonNull(amount);
    }

    /** The id of the project, or of the issue: what was asked for. */
    public long owner() {
        return owner;
    }

    public MetricKey metric() {
        return metric;
    }

    /** Code of the profile that it was imported by; empty where sources were added up. */
    public String source() {
        return source;
    }

    /** Of {@link org.marketops.metric.Fact#NO_CURRENCY} for a count. */
    public String currency() {
        return currency;
    }

    /** Its first day, as {@link SumSpan#startOf} gives it. */
    public LocalDate period() {
        return period;
    }

    /** The last day that a figure in it has: beyond the period where figures of several days reach out of it, which are then a sum of their own. */
    public LocalDate lastDay() {
        return lastDay;
    }

    public Amount amount() {
        return amount;
    }

    @Override
    public String toString() {
        return owner + " " + metric + " " + source + " " + period + " " + amount + " " + currency;
    }
}
