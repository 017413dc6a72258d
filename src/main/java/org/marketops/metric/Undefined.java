package org.marketops.metric;

/** Why there is no value. Undefined is never zero. */
public enum Undefined {
    /** Nothing was imported for one of the sides. */
    NO_DATA,
    /** The divisor is 0. */
    NO_DENOMINATOR,
    /** Amounts in two currencies, and no rate to bring them together. */
    MIXED_CURRENCY,
    /** Unique people over a period cannot be added over parts of it. */
    NOT_ADDITIVE
}
