package org.marketops.metric;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/** Which column of a file means what. */
final class ColumnMap {

    private final Header header;
    private final int campaign;
    private final int firstDay;
    private final int lastDay;
    private final Map<MetricKey, Integer> metrics;
    private final OptionalInt currencyColumn;
    private final String fixedCurrency;

    private ColumnMap(Header header, int campaign, int firstDay, int lastDay, Map<MetricKey, Integer> metrics,
                      OptionalInt currencyColumn, String fixedCurrency) {
        this.header = header;
        this.campaign = campaign;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.metrics = new EnumMap<>(metrics);
        this.currencyColumn = currencyColumn;
        this.fixedCurrency = fixedCurrency;
    }

    static ColumnMap withCurrencyColumn(Header header, int campaign, int day, Map<MetricKey, Integer> metrics,
                                        OptionalInt currencyColumn) {
        return new ColumnMap(header, campaign, day, day, metrics, currencyColumn, Fact.NO_CURRENCY);
    }

    static ColumnMap withFixedCurrency(Header header, int campaign, int firstDay, int lastDay,
                                       Map<MetricKey, Integer> metrics, String currency) {
        return new ColumnMap(header, campaign, firstDay, lastDay, metrics, OptionalInt.empty(), currency);
    }

    Header header() {
        return header;
    }

    int campaign() {
        return campaign;
    }

    int firstDay() {
        return firstDay;
    }

    int lastDay() {
        return lastDay;
    }

    Map<MetricKey, Integer> metrics() {
        return metrics;
    }

    OptionalInt currencyColumn() {
        return currencyColumn;
    }

    String fixedCurrency() {
        return fixedCurrency;
    }

    /** For people: {@code USD}, or empty where a column says it row by row. */
    String currencyForPeople() {
        return fixedCurrency.equals(Fact.NO_CURRENCY) ? "" : fixedCurrency;
    }
}
