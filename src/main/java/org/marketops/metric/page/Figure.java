package org.marketops.metric.page;

import org.marketops.kernel.IssueId;
import org.marketops.metric.dictionary.Basis;
import org.marketops.metric.portfolio.PeriodSum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** A sum of one metric, one owner, one source and one currency, in the part of time that begins on its day. Immutable. */
public final class Figure {

    private final long owner;
    private final String source;
    private final String metric;
    private final BigDecimal amount;
    private final String currency;
    private final LocalDate day;
    private final LocalDate lastDay;

    /** @param owner the id of an issue, or of a project for the sums of a whole one; @param metric code of the dictionary */
    public Figure(long owner, String source, String metric, BigDecimal amount, String currency, LocalDate day, LocalDate lastDay) {
        this.owner = owner;
        this.source = Objects.requireNonNull(source);
        this.metric = Objects.requireNonNull(metric);
        this.amount = Objects.requireNonNull(amount);
        this.currency = Objects.requireNonNull(currency);
        this.day = Objects.requireNonNull(day);
        this.lastDay = Objects.requireNonNull(lastDay);
    }

    static Figure of(PeriodSum sum) {
        return new Figure(sum.owner(), sum.source(), sum.metric().code(), sum.amount().value(), sum.currency(), sum.period(), sum.lastDay());
    }

    public long owner() {
        return owner;
    }

    public String source() {
        return source;
    }

    public String metric() {
        return metric;
    }

    public String currency() {
        return currency;
    }

    /** The first one; of a whole month its first day. */
    public LocalDate day() {
        return day;
    }

    public BigDecimal amount() {
        return amount;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    Basis.Part part() {
        return new Basis.Part(IssueId.of(owner), source, metric, amount, currency, day, lastDay);
    }
}
