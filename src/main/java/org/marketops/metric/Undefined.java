package org.marketops.metric;

/** Why there is no value. Undefined is never zero. */
public enum Undefined {
    /** Nothing was imported for one of the sides. */
    NO_DATA,
    /** The divisor is 0. */
    NO_DENOMINATOR,
    /** It cost nothing, so it has no price. */
    NO_COST,
    /** Amounts in two currencies, and no rate to bring them together. */
    MIXED_CURRENCY,
    /** Amounts in two currencies, and the rate of one of them is missing. */
    RATE_MISSING,
    /** The days that were asked for are covered only in part. */
    PARTIAL_PERIOD,
    /** The divisor is below 0, where that makes no sense. */
    NEGATIVE_BASE,
    /** Unique people over a period cannot be added over parts of it. */
    NOT_ADDITIVE
}
