package org.marketops.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * An amount in the company's currency, exact as a fraction however many amounts are added, or the first rate that is missing for it.
 * Rounds only where it is read. Immutable.
 */
public final class CompanyAmount {

    private final Currency currency;
    private final BigInteger over;
    private final BigInteger under;
    private final MissingRate missing;

    private CompanyAmount(Currency currency, BigInteger over, BigInteger under, MissingRate missing) {
        this.currency = Objects.requireNonNull(currency, "currency");
        BigInteger common = over.gcd(under);
        this.over = over.divide(common);
        this.under = under.divide(common);
        this.missing = missing;
    }

    public static CompanyAmount zero(Currency currency) {
        return new CompanyAmount(currency, BigInteger.ZERO, BigInteger.ONE, null);
    }

    static CompanyAmount missing(Currency currency, MissingRate missing) {
        return new CompanyAmount(currency, BigInteger.ZERO, BigInteger.ONE, missing);
    }

    /** @param units of the amount's currency for one of the company's */
    static CompanyAmount of(Currency currency, Money amount, BigDecimal units) {
        BigDecimal minor = amount.amount().movePointRight(digits(currency));
        int scale = Math.max(0, Math.max(minor.scale(), units.scale()));
        BigInteger over = minor.setScale(scale).unscaledValue();
        return new CompanyAmount(currency, over, units.setScale(scale).unscaledValue(), null);
    }

    /** Missing if either is. @throws IllegalArgumentException if the currencies differ */
    public CompanyAmount plus(CompanyAmount other) {
        return added(other, other.over);
    }

    public CompanyAmount minus(CompanyAmount other) {
        return added(other, other.over.negate());
    }

    private CompanyAmount added(CompanyAmount other, BigInteger otherOver) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        if (missing != null || other.missing != null) {
            return missing(currency, missing == null ? other.missing : missing);
        }
        return new CompanyAmount(currency, over.multiply(other.under).add(otherOver.multiply(under)), under.multiply(other.under), null);
    }

    /** Rounded half up, away from zero; empty if a rate is missing. @throws ArithmeticException if it does not fit */
    public Optional<Money> money() {
        if (missing != null) {
            return Optional.empty();
        }
        BigInteger[] parts = over.abs().divideAndRemainder(under);
        boolean up = parts[1].shiftLeft(1).compareTo(under) >= 0;
        BigInteger rounded = up ? parts[0].add(BigInteger.ONE) : parts[0];
        return Optional.of(Money.ofMinor(currency, (over.signum() < 0 ? rounded.negate() : rounded).longValueExact()));
    }

    /** Present exactly when there is no amount. */
    public Optional<MissingRate> missing() {
        return Optional.ofNullable(missing);
    }

    public Currency currency() {
        return currency;
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    @Override
    public String toString() {
        return missing == null ? currency + " " + over + "/" + under : missing.toString();
    }
}
