package org.marketops.budget;

import java.util.Currency;
import java.util.Map;
import java.util.Objects;

/** What is planned and what was spent, by currency, in minor units. Immutable. */
public final class PlannedAndActual {

    private static final PlannedAndActual NONE = new PlannedAndActual(Sums.none(), Sums.none());

    private final Sums planned;
    private final Sums actual;

    private PlannedAndActual(Sums planned, Sums actual) {
        this.planned = Objects.requireNonNull(planned, "planned");
        this.actual = Objects.requireNonNull(actual, "actual");
    }

    public static PlannedAndActual none() {
        return NONE;
    }

    public static PlannedAndActual of(Sums planned, Sums actual) {
        return new PlannedAndActual(planned, actual);
    }

    /** @throws ArithmeticException if a sum does not fit */
    public PlannedAndActual plus(PlannedAndActual other) {
        return new PlannedAndActual(planned.plus(other.planned), actual.plus(other.actual));
    }

    /** Whether more was spent than planned in any currency: an amount left in one does not pay for another. */
    public boolean isOver() {
        for (Map.Entry<Currency, Long> spent : actual.byCurrency().entrySet()) {
            if (spent.getValue() > planned.of(spent.getKey())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return actual + " of " + planned;
    }
}
