package org.marketops.metric;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
    PIPELINE("pipeline", false),
    MQL("mql", true),
    SAL("sal", true),
    SQL("sql", true),
    WON("won", true),
    LOST("lost", true),
    NEW_CUSTOMERS("newCustomers", true),
    SOURCED_CUSTOMERS("sourcedCustomers", true),
    LEADS_TAGGED("leadsTagged", true),
    LEADS_HANDED_OVER("leadsHandedOver", true),
    LEADS_VISIBLE("leadsVisibleToSales", true),
    SOURCED_PIPELINE("sourcedPipeline", false);

    /** What a file may bring: the others are made of the rows of leads alone. */
    private static final List<MetricKey> OF_FILES = List.copyOf(EnumSet.range(IMPRESSIONS, PIPELINE));
    private static final List<MetricKey> OF_BOTH = List.of(LEADS, OPPORTUNITIES, REVENUE, PIPELINE);

    private final String code;
    private final boolean wholeNumber;

    MetricKey(String code, boolean wholeNumber) {
        this.code = code;
        this.wholeNumber = wholeNumber;
    }

    /** Results may be fractions: ad platforms share one conversion among several ads. */
    public boolean isWholeNumber() {
        return wholeNumber;
    }

    public boolean isMoney() {
        return this == SPEND || this == REVENUE || this == PIPELINE || this == SOURCED_PIPELINE;
    }

    public static List<MetricKey> ofFiles() {
        return OF_FILES;
    }

    /** What both files and the rows of leads may bring: in a month in which an issue has such rows, its files do not count in it. */
    public static List<MetricKey> ofBoth() {
        return OF_BOTH;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if there is no such metric */
    public static MetricKey ofCode(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("there is no metric " + code));
    }

    public static Optional<MetricKey> find(String code) {
        return Arrays.stream(values()).filter(metric -> metric.code.equalsIgnoreCase(code)).findFirst();
    }
}
