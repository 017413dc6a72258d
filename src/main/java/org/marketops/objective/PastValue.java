package org.marketops.objective;

import java.math.BigDecimal;
import java.util.Objects;

/** What a metric came to in one period that is over, complete. Immutable. */
public final class PastValue {

    private final Period period;
    private final BigDecimal value;

    private PastValue(Period period, BigDecimal value) {
        this.period = Objects.requireNonNull(period, "period");
        this.value = Objects.requireNonNull(value, "value");
    }

    public static PastValue of(Period period, BigDecimal value) {
        return new PastValue(period, value);
    }

    public Period period() {
        return period;
    }

    public BigDecimal value() {
        return value;
    }

    @Override
    public String toString() {
        return period + " = " + value.toPlainString();
    }
}
