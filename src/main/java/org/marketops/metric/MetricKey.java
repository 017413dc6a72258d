package org.marketops.metric;

import java.util.Arrays;
import java.util.Optional;

/** What is stored: additive counts and money, by the codes of the dictionary. Ratios are computed, never stored; reach is shown nowhere as a sum. */
public enum MetricKey {
    IMPRESSIONS("impressions", true),
    CLICKS("clicks", true),
    RESULTS("results", false),
    SPEND("spend", false),
    SESSIONS("sessions", true),
    CONVERSIONS("conversions", false),
    LEADS("leads", true),
    OPPORTUNITIES("opportunities", true),
    REVENUE("attributedRevenue", false),
    PIPELINE("pipeline", false);

    private final String code;
    private final boolean wholeNumber;

    MetricKey(String code, boolean wholeNumber) {
        this.code = code;
        this.wholeNumber = wholeNumber;
    }

    /** Results may be fractions: ad platforms share one conversion among several ads. */
    boolean isWholeNumber() {
        return wholeNumber;
    }

    public boolean isMoney() {
        return this == SPEND || this == REVENUE || this == PIPELINE;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if there is no such metric */
    public static MetricKey ofCode(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("there is no metric " + code));
    }

    static Optional<MetricKey> find(String code) {
        return Arrays.stream(values()).filter(metric -> metric.code.equalsIgnoreCase(code)).findFirst();
    }
}
