package org.marketops.objective;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** A number, or the reason why there is none. Undefined is never zero. Immutable. */
public final class Figure {

    /** Why there is no number. */
    public enum Reason {
        /** The objective has no target. */
        NO_TARGET,
        /** Nothing stands below it. */
        NO_CHILDREN,
        /** What stands below it has no target. */
        CHILDREN_WITHOUT_TARGET,
        /** What stands below it measures something else, or another period. */
        CHILDREN_MEASURE_OTHERWISE,
        /** What stands below it is in another currency, and there is no rate here. */
        OTHER_CURRENCY,
        /** Percentages, ratios and prices of parts do not add up to the whole. */
        NOT_ADDITIVE,
        /** Nothing is known of the actual value. */
        NO_ACTUAL,
        /** The divisor is 0. */
        DIVISOR_ZERO
    }

    private final BigDecimal value;
    private final Reason reason;

    private Figure(BigDecimal value, Reason reason) {
        this.value = value;
        this.reason = reason;
    }

    public static Figure of(BigDecimal value) {
        return new Figure(Objects.requireNonNull(value, "value"), null);
    }

    public static Figure undefined(Reason reason) {
        return new Figure(null, Objects.requireNonNull(reason, "reason"));
    }

    public Optional<BigDecimal> value() {
        return Optional.ofNullable(value);
    }

    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Figure)) {
            return false;
        }
        Figure that = (Figure) other;
        return reason == that.reason && (value == null ? that.value == null : that.value != null && value.compareTo(that.value) == 0);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reason, value == null ? null : value.stripTrailingZeros());
    }

    @Override
    public String toString() {
        return value == null ? "undefined: " + reason : value.toPlainString();
    }
}
