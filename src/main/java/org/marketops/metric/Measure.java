package org.marketops.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/** A value, or the reason why there is none. A money value names its currency. Rounded only when shown. */
public final class Measure {

    private static final int DIGITS = 10;

    private final BigDecimal value;
    private final String currency;
    private final Undefined reason;

    private Measure(BigDecimal value, String currency, Undefined reason) {
        this.value = value;
        this.currency = currency;
        this.reason = reason;
    }

    public static Measure of(BigDecimal value) {
        return new Measure(Objects.requireNonNull(value), Fact.NO_CURRENCY, null);
    }

    public static Measure money(BigDecimal value, String currency) {
        return new Measure(Objects.requireNonNull(value), Objects.requireNonNull(currency), null);
    }

    public static Measure undefined(Undefined reason) {
        return new Measure(null, Fact.NO_CURRENCY, Objects.requireNonNull(reason));
    }

    /** This ÷ other at 10 decimals; money ÷ count is money, money ÷ money of one currency is a plain number. */
    public Measure dividedBy(Measure other) {
        if (reason != null) {
            return this;
        }
        if (other.reason != null) {
            return other;
        }
        if (other.isMoney() && !other.currency.equals(currency)) {
            return undefined(Undefined.MIXED_CURRENCY);
        }
        if (other.value.signum() == 0) {
            return undefined(Undefined.NO_DENOMINATOR);
        }
        BigDecimal ratio = value.divide(other.value, DIGITS, RoundingMode.HALF_UP);
        return isMoney() && !other.isMoney() ? money(ratio, currency) : of(ratio);
    }

    public Optional<BigDecimal> value() {
        return Optional.ofNullable(value);
    }

    public Optional<Undefined> reason() {
        return Optional.ofNullable(reason);
    }

    public boolean isMoney() {
        return !Fact.NO_CURRENCY.equals(currency);
    }

    /** {@link Fact#NO_CURRENCY} for a count, a plain ratio and an undefined value. */
    public String currency() {
        return currency;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Measure)) {
            return false;
        }
        Measure that = (Measure) other;
        boolean sameValue = value == null ? that.value == null : that.value != null && value.compareTo(that.value) == 0;
        return sameValue && currency.equals(that.currency) && reason == that.reason;
    }

    @Override
    public int hashCode() {
        return Objects.hash(value == null ? null : value.stripTrailingZeros(), currency, reason);
    }

    @Override
    public String toString() {
        return value == null ? "undefined: " + reason : value.toPlainString() + (isMoney() ? " " + currency : "");
    }
}
