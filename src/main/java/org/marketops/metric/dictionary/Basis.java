package org.marketops.metric.dictionary;

import org.marketops.kernel.IssueId;
import org.marketops.metric.Fact;
import org.marketops.metric.MonthSum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What metrics are computed from: sums by issue, source and name. Immutable. */
public final class Basis {

    private final List<Part> parts;

    private Basis(List<Part> parts) {
        this.parts = parts;
    }

    public static Basis of(Collection<Part> parts) {
        return new Basis(List.copyOf(parts));
    }

    public static Basis ofSums(Collection<MonthSum> sums) {
        List<Part> parts = new ArrayList<>();
        for (MonthSum sum : sums) {
            parts.add(new Part(sum.issue(), sum.source(), sum.metric().code(), sum.amount().value(), sum.currency(), sum.firstDay(), sum.lastDay()));
        }
        return new Basis(parts);
    }

    public Basis plus(Basis other) {
        List<Part> both = new ArrayList<>(parts);
        both.addAll(other.parts);
        return new Basis(both);
    }

    /** Every sum times the weight: what is made of the result is a ratio of weighted sums, never a mean of ratios. */
    public Basis weighted(BigDecimal weight) {
        List<Part> weighed = new ArrayList<>();
        for (Part part : parts) {
            weighed.add(new Part(part.issue, part.source, part.name, part.amount.multiply(weight), part.currency, part.firstDay, part.lastDay));
        }
        return new Basis(weighed);
    }

    /** Those that begin within the days, both included. */
    public Basis from(LocalDate first, LocalDate last) {
        List<Part> kept = new ArrayList<>();
        for (Part part : parts) {
            if (!part.firstDay().isBefore(first) && !part.firstDay().isAfter(last)) {
                kept.add(part);
            }
        }
        return new Basis(kept);
    }

    List<Part> parts() {
        return parts;
    }

    int issues() {
        Set<IssueId> issues = new HashSet<>();
        parts.forEach(part -> issues.add(part.issue()));
        return issues.size();
    }

    /** One sum. */
    public static final class Part {

        private final IssueId issue;
        private final String source;
        private final String name;
        private final BigDecimal amount;
        private final String currency;
        private final LocalDate firstDay;
        private final LocalDate lastDay;

        /** @param name the code of a metric; @param currency {@link Fact#NO_CURRENCY} for a count */
        public Part(IssueId issue, String source, String name, BigDecimal amount, String currency, LocalDate firstDay, LocalDate lastDay) {
            this.issue = Objects.requireNonNull(issue, "issue");
            this.source = Objects.requireNonNull(source, "source");
            this.name = name.toLowerCase(Locale.ROOT);
            this.amount = Objects.requireNonNull(amount, "amount");
            this.currency = Objects.requireNonNull(currency, "currency");
            this.firstDay = Objects.requireNonNull(firstDay, "firstDay");
            this.lastDay = Objects.requireNonNull(lastDay, "lastDay");
        }

        IssueId issue() {
            return issue;
        }

        String source() {
            return source;
        }

        /** In lower case. */
        String name() {
            return name;
        }

        BigDecimal amount() {
            return amount;
        }

        String currency() {
            return currency;
        }

        LocalDate firstDay() {
            return firstDay;
        }

        LocalDate lastDay() {
            return lastDay;
        }
    }
}
