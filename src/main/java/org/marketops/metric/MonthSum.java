package org.marketops.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.marketops.kernel.IssueId;

/**
 * What one import added to one metric of one issue in one month. Several imports give several sums: they are added when
 * read, so that two imports at once cannot lose each other's. A range belongs to the month of its first day.
 */
public final class MonthSum {

    private final IssueId issue;
    private final MetricKey metric;
    private final String source;
    private final String currency;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final Amount amount;
    private final Instant importedAt;

    public MonthSum(IssueId issue, MetricKey metric, String source, String currency,
                    LocalDate firstDay, LocalDate lastDay, Amount amount, Instant importedAt) {
        this.issue = Objects.requireNonNull(issue);
        this.metric = Objects.requireNonNull(metric);
        this.source = Objects.requireNonNull(source);
        this.currency = Objects.requireNonNull(currency);
        this.firstDay = Objects.requireNonNull(firstDay);
        this.lastDay = Objects.requireNonNull(lastDay);
        this.amount = Objects.requireNonNull(amount);
        this.importedAt = Objects.requireNonNull(importedAt);
    }

    public IssueId issue() {
        return issue;
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

    public YearMonth month() {
        return YearMonth.from(firstDay);
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

    public Instant importedAt() {
        return importedAt;
    }
}
