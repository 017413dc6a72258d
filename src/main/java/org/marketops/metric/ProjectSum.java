package org.marketops.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** What one import added to one metric of a whole project on one day, or over one range of days. The tray is not in it. */
public final class ProjectSum {

    private final MetricKey metric;
    private final String source;
    private final String currency;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final Amount amount;
    private final int facts;
    private final Instant importedAt;

    public ProjectSum(MetricKey metric, String source, String currency, LocalDate firstDay, LocalDate lastDay,
                      Amount amount, int facts, Instant importedAt) {
        this.metric = Objects.requireNonNull(metric);
        this.source = Objects.requireNonNull(source);
        this.currency = Objects.requireNonNull(currency);
        this.firstDay = Objects.requireNonNull(firstDay);
        this.lastDay = Objects.requireNonNull(lastDay);
        this.amount = Objects.requireNonNull(amount);
        this.facts = facts;
        this.importedAt = Objects.requireNonNull(importedAt);
    }

    /** @throws ArithmeticException if the sum does not fit */
    public ProjectSum plus(ProjectSum other) {
        return new ProjectSum(metric, source, currency, firstDay, lastDay, amount.plus(other.amount), facts + other.facts, importedAt);
    }

    public MetricKey metric() {
        return metric;
    }

    public String source() {
        return source;
    }

    public String currency() {
        return currency;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public Amount amount() {
        return amount;
    }

    /** How many facts are added up in it. */
    public int facts() {
        return facts;
    }

    public Instant importedAt() {
        return importedAt;
    }
}
