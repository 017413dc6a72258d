package org.marketops.metric.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.marketops.kernel.IssueId;

/** A campaign with what a metric came to for it, by currency. Immutable. */
public final class RankedCampaign {

    private final IssueId issue;
    private final List<PeriodSum> sums;
    private final BigDecimal value;

    private RankedCampaign(IssueId issue, List<PeriodSum> sums, BigDecimal value) {
        this.issue = Objects.requireNonNull(issue);
        this.sums = sums;
        this.value = value;
    }

    /** Empty if there is a rate for none of the sums. @param sums of one issue, at most one a currency */
    static Optional<RankedCampaign> of(List<PeriodSum> sums, Function<String, Optional<BigDecimal>> rates) {
        List<PeriodSum> compared = new ArrayList<>();
        BigDecimal value = BigDecimal.ZERO;
        for (PeriodSum sum : sums) {
            Optional<BigDecimal> rate = rates.apply(sum.currency());
            if (rate.isPresent()) {
                compared.add(sum);
                value = value.add(sum.amount().value().divide(rate.get(), MathContext.DECIMAL128));
            }
        }
        return compared.isEmpty() ? Optional.empty()
                : Optional.of(new RankedCampaign(IssueId.of(compared.get(0).owner()), List.copyOf(compared), value));
    }

    /** The smallest first, among equals the older issue. */
    static Comparator<RankedCampaign> upwards() {
        return Comparator.<RankedCampaign, BigDecimal>comparing(one -> one.value).thenComparing(one -> one.issue.value());
    }

    /** The largest first, among equals the older issue. */
    static Comparator<RankedCampaign> downwards() {
        return Comparator.<RankedCampaign, BigDecimal>comparing(one -> one.value).reversed().thenComparing(one -> one.issue.value());
    }

    public IssueId issue() {
        return issue;
    }

    /** By currency, exact; those without a rate are left out. */
    public List<PeriodSum> sums() {
        return sums;
    }

    /** In the company's currency, or a count: for comparing. What is shown comes from the sums by the evaluator. */
    public BigDecimal value() {
        return value;
    }

    @Override
    public String toString() {
        return issue + " " + sums;
    }
}
