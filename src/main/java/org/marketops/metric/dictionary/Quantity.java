package org.marketops.metric.dictionary;

import org.marketops.metric.Fact;
import org.marketops.metric.Measure;
import org.marketops.metric.Undefined;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * An exact fraction, plain or in one currency, or the reason why there is none. Nothing is rounded before {@link #measure}. Immutable.
 */
final class Quantity {

    /** Digits after the point of what comes out (metrics.md section 1). */
    private static final int DIGITS = 10;

    private final BigDecimal over;
    private final BigDecimal under;
    private final String currency;
    private final Undefined reason;

    private Quantity(BigDecimal over, BigDecimal under, String currency, Undefined reason) {
        this.over = over;
        this.under = under;
        this.currency = currency;
        this.reason = reason;
    }

    /** @param currency {@link Fact#NO_CURRENCY} for what is no money */
    static Quantity of(BigDecimal value, String currency) {
        return new Quantity(value, BigDecimal.ONE, currency, null);
    }

    static Quantity undefined(Undefined reason) {
        return new Quantity(BigDecimal.ZERO, BigDecimal.ONE, Fact.NO_CURRENCY, Objects.requireNonNull(reason));
    }

    Quantity plus(Quantity other) {
        return unlessUndefined(other, () -> {
            if (!currency.equals(other.currency)) {
                return undefined(Undefined.MIXED_CURRENCY);
            }
            BigDecimal sum = under.compareTo(other.under) == 0 ? over.add(other.over)
                    : over.multiply(other.under).add(other.over.multiply(under));
            return new Quantity(sum, under.compareTo(other.under) == 0 ? under : under.multiply(other.under), currency, null);
        });
    }

    Quantity minus(Quantity other) {
        return plus(other.negated());
    }

    Quantity negated() {
        return new Quantity(over.negate(), under, currency, reason);
    }

    /** At most one of the two is money: {@link Dimension} has seen to it. */
    Quantity times(Quantity other) {
        return unlessUndefined(other, () -> new Quantity(over.multiply(other.over), under.multiply(other.under),
                isMoney() ? currency : other.currency, null));
    }

    /** @param positiveOnly whether a divisor below zero makes no sense either */
    Quantity dividedBy(Quantity other, boolean positiveOnly) {
        return unlessUndefined(other, () -> {
            if (other.isMoney() && !other.currency.equals(currency)) {
                return undefined(Undefined.MIXED_CURRENCY);
            }
            if (other.over.signum() == 0) {
                return undefined(Undefined.NO_DENOMINATOR);
            }
            if (positiveOnly && other.over.signum() * other.under.signum() < 0) {
                return undefined(Undefined.NEGATIVE_BASE);
            }
            return new Quantity(over.multiply(other.under), under.multiply(other.over),
                    isMoney() && other.isMoney() ? Fact.NO_CURRENCY : currency, null);
        });
    }

    private Quantity unlessUndefined(Quantity other, Supplier<Quantity> otherwise) {
        if (reason != null) {
            return this;
        }
        return other.reason != null ? other : otherwise.get();
    }

    private boolean isMoney() {
        return !Fact.NO_CURRENCY.equals(currency);
    }

    /** A sum as it is; a quotient at 10 decimals, half up. */
    Measure measure() {
        if (reason != null) {
            return Measure.undefined(reason);
        }
        BigDecimal value = under.compareTo(BigDecimal.ONE) == 0 ? over : over.divide(under, DIGITS, RoundingMode.HALF_UP);
        return Measure.money(value, currency);
    }
}
