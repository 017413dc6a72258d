package org.marketops.objective;

/** How high an objective stands. One stands under another of its own level or a higher one. */
public enum Level {
    ENTERPRISE,
    MARKETING,
    /** A functional area: demand, brand, product marketing, events, operations. */
    FUNCTION;

    boolean mayStandUnder(Level parent) {
        return parent.compareTo(this) <= 0;
    }
}
