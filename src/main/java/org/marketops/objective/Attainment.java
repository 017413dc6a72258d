package org.marketops.objective;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How far a target is reached, in percent with one decimal: actual ÷ target, or target ÷ actual where lower is better. */
public final class Attainment {

    private static final int DECIMALS = 1;
    private static final int TO_PERCENT = 2;

    private Attainment() {
    }

    /** The actual value in the unit and currency of the yardstick. */
    public static Figure of(Objective objective, Optional<BigDecimal> actual) {
        if (!objective.target().isPresent()) {
            return Figure.undefined(Figure.Reason.NO_TARGET);
        }
        if (!actual.isPresent()) {
            return Figure.undefined(Figure.Reason.NO_ACTUAL);
        }
        boolean lower = objective.yardstick().isLowerBetter();
        BigDecimal over = lower ? objective.target().get() : actual.get();
        BigDecimal under = lower ? actual.get() : objective.target().get();
        return under.signum() == 0 ? Figure.undefined(Figure.Reason.DIVISOR_ZERO)
                : Figure.of(over.movePointRight(TO_PERCENT).divide(under, DECIMALS, RoundingMode.HALF_UP));
    }
}
