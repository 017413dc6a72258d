package org.marketops.metric.progress;

import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Definition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A goal that follows from the past: past value × (1 + growth). Growth is improvement: where lower is better the goal is
 * past value × (1 − growth). Undefined where a part of the sample is, or where past value or goal is not above 0. Immutable.
 */
public final class GoalProposal {

    private static final int PERCENT_DECIMALS = 4;
    private static final int DECIMALS = 2;

    private final Definition metric;
    private final List<Past> sample;
    private final Measure past;
    private final Measure goal;

    private GoalProposal(Definition metric, List<Past> sample, Measure past, Measure goal) {
        this.metric = metric;
        this.sample = List.copyOf(sample);
        this.past = past;
        this.goal = goal;
    }

    /** @param past of the weighted sums of the sample; @param growth a fraction: 0.1 for 10 % */
    static GoalProposal of(Definition metric, List<Past> sample, Measure past, BigDecimal growth) {
        Optional<Measure> missing = sample.stream().map(Past::value).filter(value -> value.reason().isPresent()).findFirst();
        Measure base = missing.orElse(past);
        return new GoalProposal(metric, sample, base, goal(metric, base, growth));
    }

    private static Measure goal(Definition metric, Measure base, BigDecimal growth) {
        if (base.reason().isPresent()) {
            return base;
        }
        BigDecimal factor = isLowerBetter(metric) ? BigDecimal.ONE.subtract(growth) : BigDecimal.ONE.add(growth);
        BigDecimal value = base.value().orElseThrow();
        return value.signum() <= 0 || factor.signum() <= 0 ? Measure.undefined(Undefined.NEGATIVE_BASE)
                : Measure.money(value.multiply(factor), base.currency());
    }

    private static boolean isLowerBetter(Definition metric) {
        return metric.direction() == Definition.Direction.LOWER;
    }

    public Definition metric() {
        return metric;
    }

    /** Growth makes the goal smaller than the past value. */
    public boolean isLowerBetter() {
        return isLowerBetter(metric);
    }

    /** The latest period first. */
    public List<Past> sample() {
        return sample;
    }

    /** Made of the weighted sums of the sample. */
    public Measure past() {
        return past;
    }

    /** Not rounded. */
    public Measure goal() {
        return goal;
    }

    /** The goal as it is set: whole for a count, in whole minor units for money, else to 0.01 (of a percent); empty if nothing is left of it. */
    public Optional<Measure> target() {
        return goal.value().map(value -> Measure.money(value.setScale(decimals(), RoundingMode.HALF_UP), goal.currency()))
                .filter(rounded -> rounded.value().orElseThrow().signum() > 0);
    }

    private int decimals() {
        if (goal.isMoney()) {
            return Math.max(0, Currency.getInstance(goal.currency()).getDefaultFractionDigits());
        }
        return metric.unit() == Definition.Unit.COUNT ? 0 : metric.unit() == Definition.Unit.PERCENT ? PERCENT_DECIMALS : DECIMALS;
    }

    /** One period of the sample. Immutable. */
    public static final class Past {

        private final TargetPeriod period;
        private final BigDecimal weight;
        private final Measure value;

        Past(TargetPeriod period, BigDecimal weight, Measure value) {
            this.period = Objects.requireNonNull(period, "period");
            this.weight = Objects.requireNonNull(weight, "weight");
            this.value = Objects.requireNonNull(value, "value");
        }

        public TargetPeriod period() {
            return period;
        }

        public BigDecimal weight() {
            return weight;
        }

        public Measure value() {
            return value;
        }
    }
}
