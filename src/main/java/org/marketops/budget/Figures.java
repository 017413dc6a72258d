package org.marketops.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * What a marketer reads off amounts of one currency, in minor units (metrics.md, Money). Reckoned per line, then added: the
 * figures of a sum are the sum of the figures, and ratios come from sums. Immutable.
 */
public final class Figures {

    /** Why there is no share. Undefined is never zero. */
    public enum Undefined { NOTHING_PLANNED, NOTHING_PLANNED_TO_DATE }

    /** A share in percent with two decimals, rounded half up, or the reason why there is none. */
    public static final class Share {

        private final BigDecimal percent;
        private final Undefined reason;

        private Share(BigDecimal percent, Undefined reason) {
            this.percent = percent;
            this.reason = reason;
        }

        static Share of(BigDecimal part, BigDecimal whole, Undefined otherwise) {
            return whole.signum() == 0 ? new Share(null, otherwise)
                    : new Share(part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP), null);
        }

        public Optional<BigDecimal> percent() {
            return Optional.ofNullable(percent);
        }

        /** Present exactly when there is no share. */
        public Optional<Undefined> reason() {
            return Optional.ofNullable(reason);
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Figures NONE = new Figures(new long[6], BigDecimal.ZERO, false);
    private static final int ACTUAL_TO_DATE = 4;
    private static final int COMPLETION = 5;

    /** Target, plan, committed, actual, actual to date, forecast at completion. */
    private final long[] sums;
    private final BigDecimal plannedToDate;
    private final boolean assumed;

    private Figures(long[] sums, BigDecimal plannedToDate, boolean assumed) {
        this.sums = sums;
        this.plannedToDate = plannedToDate;
        this.assumed = assumed;
    }

    public static Figures none() {
        return NONE;
    }

    /** @throws ArithmeticException if a sum does not fit */
    public static Figures of(Cells cells, YearPoint now) {
        Objects.requireNonNull(now, "now");
        long toDate = 0;
        long completion = 0;
        boolean assumed = false;
        BigDecimal planned = BigDecimal.ZERO;
        for (int month = 1; month <= Cells.MONTHS; month++) {
            long actual = cells.orZero(Kind.ACTUAL, month);
            BigDecimal plan = BigDecimal.valueOf(cells.orZero(Kind.PLAN, month));
            if (now.isClosed(month)) {
                completion = Math.addExact(completion, actual);
                planned = planned.add(plan);
            } else {
                // A month without a forecast is expected to cost what was planned; whoever expects nothing types 0.
                assumed |= cells.at(Kind.FORECAST, month).isEmpty() && cells.at(Kind.PLAN, month).isPresent();
                long expected = cells.at(Kind.FORECAST, month).orElse(cells.orZero(Kind.PLAN, month));
                completion = Math.addExact(completion, now.isOpen(month) ? Math.max(actual, expected) : expected);
            }
            if (now.isOpen(month)) {
                planned = planned.add(share(plan, now));
            }
            if (now.isClosed(month) || now.isOpen(month)) {
                toDate = Math.addExact(toDate, actual);
            }
        }
        return new Figures(new long[] {cells.sum(Kind.TARGET), cells.sum(Kind.PLAN), cells.sum(Kind.COMMITTED), cells.sum(Kind.ACTUAL),
            toDate, completion}, planned, assumed);
    }

    /** Kept as exact as 30 digits are, so that rounding waits for the sum. */
    private static BigDecimal share(BigDecimal plan, YearPoint now) {
        BigDecimal part = plan.multiply(BigDecimal.valueOf(now.elapsedDays()));
        BigInteger[] whole = part.toBigInteger().divideAndRemainder(BigInteger.valueOf(now.days()));
        return whole[1].signum() == 0 ? new BigDecimal(whole[0]) : part.divide(BigDecimal.valueOf(now.days()), 12, RoundingMode.HALF_UP);
    }

    /** Of the same currency. @throws ArithmeticException if a sum does not fit */
    public Figures plus(Figures other) {
        long[] both = new long[sums.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = Math.addExact(sums[i], other.sums[i]);
        }
        return new Figures(both, plannedToDate.add(other.plannedToDate), assumed || other.assumed);
    }

    public long target() {
        return sums[0];
    }

    public long plan() {
        return sums[1];
    }

    public long committed() {
        return sums[2];
    }

    public long actual() {
        return sums[3];
    }

    /** Plan less actual less committed; below zero is over-committed. */
    public long available() {
        return Math.subtractExact(Math.subtractExact(plan(), actual()), committed());
    }

    /** Plan of the closed months, and of the open one by its days; rounded half up. */
    public long plannedToDate() {
        return plannedToDate.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** Actual to date of what was planned to date; 90 to 110 percent is on pace. */
    public Share pacing() {
        return Share.of(BigDecimal.valueOf(sums[ACTUAL_TO_DATE]), plannedToDate, Undefined.NOTHING_PLANNED_TO_DATE);
    }

    /** Actual of the closed months, the larger of actual and forecast in the open one, forecast of the later ones. */
    public long forecastAtCompletion() {
        return sums[COMPLETION];
    }

    /** Whether the plan stands in for a forecast somewhere. */
    public boolean isForecastAssumed() {
        return assumed;
    }

    /** Plan less forecast at completion; below zero is too much. */
    public long variance() {
        return Math.subtractExact(plan(), forecastAtCompletion());
    }

    public Share varianceShare() {
        return Share.of(BigDecimal.valueOf(variance()), BigDecimal.valueOf(plan()), Undefined.NOTHING_PLANNED);
    }

    /** From above against from below: target less what the parts plan less the reserve. Per node, never added across levels. */
    public static long gap(long target, long planOfParts, long reserve) {
        return Math.subtractExact(Math.subtractExact(target, planOfParts), reserve);
    }
}
