package org.marketops.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A count or a sum of money in whole millionths: up to 9.2 million million, six decimals. Sums that do not fit throw. */
public final class Amount implements Comparable<Amount> {

    public static final Amount ZERO = new Amount(0);

    private static final int DECIMALS = 6;

    private final long millionths;

    private Amount(long millionths) {
        this.millionths = millionths;
    }

    public static Amount ofMillionths(long millionths) {
        return new Amount(millionths);
    }

    /**
     * Exports carry binary noise ({@code 1529.9933875526}); what is beyond the sixth decimal is rounded away.
     *
     * @throws ArithmeticException if the value does not fit
     */
    public static Amount of(BigDecimal value) {
        return new Amount(value.setScale(DECIMALS, RoundingMode.HALF_UP).movePointRight(DECIMALS).longValueExact());
    }

    public static Amount of(long value) {
        return new Amount(Math.multiplyExact(value, 1_000_000L));
    }

    public long millionths() {
        return millionths;
    }

    public BigDecimal value() {
        return BigDecimal.valueOf(millionths, DECIMALS);
    }

    /** @throws ArithmeticException if the sum does not fit */
    public Amount plus(Amount other) {
        return new Amount(Math.addExact(millionths, other.millionths));
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(millionths, other.millionths);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Amount && ((Amount) other).millionths == millionths;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(millionths);
    }

    @Override
    public String toString() {
        return value().toPlainString();
    }
}
