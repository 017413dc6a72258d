package org.marketops.plan;

import org.marketops.budget.Cells;
import org.marketops.budget.Figures;
import org.marketops.budget.Kind;

/** Of one currency and fiscal year: the shown kind by month, and plan, reserve and target of the year, in minor units. Immutable. */
public final class YearSum {

    private static final YearSum NONE = new YearSum(new long[Cells.MONTHS], 0, 0, 0);

    private final long[] months;
    private final long plan;
    private final long reserve;
    private final long target;

    private YearSum(long[] months, long plan, long reserve, long target) {
        this.months = months;
        this.plan = plan;
        this.reserve = reserve;
        this.target = target;
    }

    public static YearSum none() {
        return NONE;
    }

    static YearSum ofLine(Cells cells, boolean isReserve, Kind shown) {
        long[] months = new long[Cells.MONTHS];
        if (!isReserve) {
            for (int month = 1; month <= Cells.MONTHS; month++) {
                months[month - 1] = cells.orZero(shown, month);
            }
        }
        long plan = cells.sum(Kind.PLAN);
        return new YearSum(months, isReserve ? 0 : plan, isReserve ? plan : 0, cells.sum(Kind.TARGET));
    }

    /** @throws ArithmeticException if a sum does not fit */
    YearSum plus(YearSum other) {
        long[] sums = new long[Cells.MONTHS];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(months[i], other.months[i]);
        }
        return new YearSum(sums, Math.addExact(plan, other.plan), Math.addExact(reserve, other.reserve), Math.addExact(target, other.target));
    }

    /** What is given from above to a parent holds the targets of its parts already. */
    YearSum withTargetOf(YearSum own, Kind shown) {
        return new YearSum(shown == Kind.TARGET ? own.months : months, plan, reserve, own.target);
    }

    /** Under an objective with a budget of its own, which holds the targets of its parts, and a reserve beside theirs. */
    YearSum given(long budget, long kept) {
        return new YearSum(months, plan, Math.addExact(reserve, kept), budget);
    }

    /** @param month 1 to 12 */
    public long month(int month) {
        return months[month - 1];
    }

    /** Of the shown kind. */
    public long year() {
        long sum = 0;
        for (long month : months) {
            sum = Math.addExact(sum, month);
        }
        return sum;
    }

    public long plan() {
        return plan;
    }

    /** Not given to the parts yet, of this node and of those below it, each once. */
    public long reserve() {
        return reserve;
    }

    public long target() {
        return target;
    }

    /** Target less plan less reserve; below zero is over the target. */
    public long gap() {
        return Figures.gap(target, plan, reserve);
    }
}
