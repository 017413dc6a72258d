package org.marketops.budget;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Planned money that went from one line to another in one fiscal month, in minor units of each line's currency. Between currencies
 * at the plan rate; what rounding adds or takes is stated as the exchange effect, less than one minor unit. Immutable.
 */
public final class Transfer {

    /** The plan rate that was used: so many units of the destination's currency for one of the source's, and what rounding did. */
    public static final class Exchange {

        private final BigDecimal rate;
        private final BigDecimal effect;

        /** @param rate at most 12 decimals. @param effect in units of the destination's currency, at most 12 decimals */
        public Exchange(BigDecimal rate, BigDecimal effect) {
            this.rate = Objects.requireNonNull(rate, "rate");
            this.effect = Objects.requireNonNull(effect, "effect");
        }

        public BigDecimal rate() {
            return rate;
        }

        public BigDecimal effect() {
            return effect;
        }
    }

    private final int source;
    private final int destination;
    private final int monthKey;
    private final long taken;
    private final long given;
    private final Exchange exchange;
    private final Act act;

    private Transfer(int source, int destination, int monthKey, long taken, long given, Exchange exchange, Act act) {
        this.source = source;
        this.destination = destination;
        this.monthKey = monthKey;
        this.taken = taken;
        this.given = given;
        this.exchange = exchange;
        this.act = Objects.requireNonNull(act, "act");
    }

    /** @param exchange empty within one currency, where {@code taken} and {@code given} are the same */
    public static Transfer of(int source, int destination, int monthKey, long taken, long given, Optional<Exchange> exchange, Act act) {
        return new Transfer(source, destination, monthKey, taken, given, exchange.orElse(null), act);
    }

    public int source() {
        return source;
    }

    public int destination() {
        return destination;
    }

    /** For example 202703. */
    public int monthKey() {
        return monthKey;
    }

    public long taken() {
        return taken;
    }

    public long given() {
        return given;
    }

    public Optional<Exchange> exchange() {
        return Optional.ofNullable(exchange);
    }

    public Act act() {
        return act;
    }
}
