package org.marketops.metric.progress;

import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Definition;
import org.marketops.time.FiscalCalendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a metric stands against its target on a day. What adds up is planned evenly over the days of the period; a ratio is to be held at any
 * time. Shares are fractions at 10 decimals. Immutable.
 */
public final class Progress {

    /** In words on every page. */
    public enum State { NOT_BEGUN, NO_VALUE, ON_PACE, BEHIND, AHEAD, OVER, REACHED, MISSED, HELD, NOT_HELD }

    private static final BigDecimal LOWEST_PACE = new BigDecimal("0.9");
    private static final BigDecimal HIGHEST_PACE = new BigDecimal("1.1");

    private final Measure actual;
    private final Measure plannedToDate;
    private final Measure pacing;
    private final Measure forecast;
    private final Measure variance;
    private final Measure attainment;
    private final State state;
    private final boolean atPlanRate;

    private Progress(Target target, Definition metric, Measure actual, boolean atPlanRate, FiscalCalendar calendar, LocalDate today) {
        LocalDate first = target.period().first(calendar);
        LocalDate last = target.period().last(calendar);
        Measure value = target.value();
        boolean additive = metric.kind() == Definition.Kind.ADDITIVE;
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        long elapsed = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(first, today) + 1));
        this.actual = actual;
        this.atPlanRate = atPlanRate;
        this.plannedToDate = additive ? part(value, elapsed, days) : value;
        this.pacing = additive ? actual.dividedBy(plannedToDate) : attained(metric, actual, value);
        this.attainment = attained(metric, actual, value);
        this.forecast = additive ? completion(actual, value, elapsed, days) : actual;
        this.variance = difference(value, forecast);
        this.state = state(metric, additive, elapsed, days);
    }

    /** @param actual of the days of the period up to today; @param today included, in the zone of the calendar */
    public static Progress of(Target target, Definition metric, Measure actual, FiscalCalendar calendar, LocalDate today) {
        return new Progress(target, metric, actual, false, calendar, today);
    }

    /** The same of an actual that was brought to the currency of the target. */
    static Progress atPlanRate(Target target, Definition metric, Measure actual, FiscalCalendar calendar, LocalDate today) {
        return new Progress(target, metric, actual, true, calendar, today);
    }

    /** Whether the actual came in another currency. */
    public boolean isAtPlanRate() {
        return atPlanRate;
    }

    private static Measure part(Measure whole, long elapsed, long days) {
        BigDecimal part = whole.value().orElseThrow().multiply(BigDecimal.valueOf(elapsed));
        return Measure.money(part, whole.currency()).dividedBy(Measure.of(BigDecimal.valueOf(days)));
    }

    /** Actual ÷ target; where lower is better, target ÷ actual. */
    private static Measure attained(Definition metric, Measure actual, Measure target) {
        return metric.direction() == Definition.Direction.LOWER && metric.kind() != Definition.Kind.ADDITIVE
                ? plain(target, actual) : plain(actual, target);
    }

    private static Measure plain(Measure over, Measure under) {
        Measure ratio = over.dividedBy(under);
        return ratio.isMoney() ? Measure.undefined(Undefined.MIXED_CURRENCY) : ratio;
    }

    /** What came in so far, and what was planned for the days that are left: nobody has forecast anything else. */
    private static Measure completion(Measure actual, Measure target, long elapsed, long days) {
        if (elapsed == 0) {
            return target;
        }
        Measure left = part(target, days - elapsed, days);
        return actual.value().isPresent() && actual.currency().equals(target.currency())
                ? Measure.money(actual.value().get().add(left.value().orElseThrow()), target.currency())
                : actual.value().isPresent() ? Measure.undefined(Undefined.MIXED_CURRENCY) : actual;
    }

    private static Measure difference(Measure target, Measure forecast) {
        if (!forecast.value().isPresent()) {
            return forecast;
        }
        return forecast.currency().equals(target.currency())
                ? Measure.money(target.value().orElseThrow().subtract(forecast.value().get()), target.currency())
                : Measure.undefined(Undefined.MIXED_CURRENCY);
    }

    private State state(Definition metric, boolean additive, long elapsed, long days) {
        if (elapsed == 0) {
            return State.NOT_BEGUN;
        }
        if (!pacing.value().isPresent() || !attainment.value().isPresent()) {
            return State.NO_VALUE;
        }
        if (!additive) {
            return attainment.value().get().compareTo(BigDecimal.ONE) >= 0 ? State.HELD : State.NOT_HELD;
        }
        BigDecimal reached = attainment.value().get();
        boolean lower = metric.direction() == Definition.Direction.LOWER;
        if (lower && reached.compareTo(BigDecimal.ONE) > 0) {
            return State.OVER;
        }
        if (!lower && reached.compareTo(BigDecimal.ONE) >= 0) {
            return State.REACHED;
        }
        if (elapsed == days) {
            return lower ? State.HELD : State.MISSED;
        }
        return pace(pacing.value().get());
    }

    /** At 100 %; where lower is better only once the period is over: until then more may come. */
    boolean isReached(Definition metric, boolean over) {
        if (state == State.NOT_BEGUN || state == State.NO_VALUE) {
            return false;
        }
        return metric.direction() == Definition.Direction.LOWER ? over && state == State.HELD : attainment.value().orElseThrow().compareTo(BigDecimal.ONE) >= 0;
    }

    static State pace(BigDecimal share) {
        return share.compareTo(LOWEST_PACE) < 0 ? State.BEHIND : share.compareTo(HIGHEST_PACE) > 0 ? State.AHEAD : State.ON_PACE;
    }

    public Measure actual() {
        return actual;
    }

    public Measure plannedToDate() {
        return plannedToDate;
    }

    /** Actual ÷ planned to date; for a ratio the same as attainment. */
    public Measure pacing() {
        return pacing;
    }

    public Measure forecast() {
        return forecast;
    }

    /** Target less forecast. */
    public Measure variance() {
        return variance;
    }

    public Measure attainment() {
        return attainment;
    }

    public State state() {
        return state;
    }
}
