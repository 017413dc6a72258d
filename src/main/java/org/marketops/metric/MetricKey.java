package org.marketops.metric;

import java.util.Locale;

/** What is stored: additive counts and money. Ratios are computed, never stored; reach is shown nowhere as a sum. */
public enum MetricKey {
    IMPRESSIONS(true),
    CLICKS(true),
    RESULTS(false),
    SPEND(false);

    private final boolean wholeNumber;

    MetricKey(boolean wholeNumber) {
        this.wholeNumber = wholeNumber;
    }

    /** Results may be fractions: ad platforms share one conversion among several ads. */
    boolean isWholeNumber() {
        return wholeNumber;
    }

    public boolean isMoney() {
        return this == SPEND;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such metric */
    public static MetricKey ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
