package org.marketops.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount in one currency, held as whole minor units (cents for EUR, yen for JPY).
 *
 * <p>Never rounds. Immutable.
 */
public final class Money {

    private final Currency currency;
    private final long minorUnits;

    private Money(Currency currency, long minorUnits) {
        this.currency = Objects.requireNonNull(currency, "currency");
        this.minorUnits = minorUnits;
    }

    public static Money ofMinor(Currency currency, long minorUnits) {
        return new Money(currency, minorUnits);
    }

    /**
     * @throws ArithmeticException if {@code amount} has more decimals than the currency, or does not fit a
     *     {@code long} of minor units
     */
    public static Money of(Currency currency, BigDecimal amount) {
        BigDecimal minor = amount.movePointRight(digits(currency));
        return new Money(currency, minor.longValueExact());
    }

    public Currency currency() {
        return currency;
    }

    public long minorUnits() {
        return minorUnits;
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, digits(currency));
    }

    /**
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the sum does not fit
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(currency, Math.addExact(minorUnits, other.minorUnits));
    }

    /**
     * Splits without losing a cent: the parts differ by at most one minor unit and add up to this.
     *
     * @param parts at least 1
     */
    public Money[] split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be at least 1: " + parts);
        }
        long share = Math.floorDiv(minorUnits, (long) parts);
        long leftOver = Math.floorMod(minorUnits, (long) parts);
        Money[] result = new Money[parts];
        for (int i = 0; i < parts; i++) {
            result[i] = new Money(currency, share + (i < leftOver ? 1 : 0));
        }
        return result;
    }

    // XXX and other codes without minor units answer -1.
    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money
                && ((Money) other).currency.equals(currency)
                && ((Money) other).minorUnits == minorUnits;
    }

    @Override
    public int hashCode() {
        return 31 * currency.hashCode() + Long.hashCode(minorUnits);
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount().toPlainString();
    }
}
