package org.marketops.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** One row of a file that could be read: a campaign's name as in the file, its days, and its numbers. */
public final class ImportRow {

    private final String campaign;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final String currency;
    private final Map<MetricKey, BigDecimal> amounts;

    public ImportRow(String campaign, LocalDate firstDay, LocalDate lastDay, String currency, Map<MetricKey, BigDecimal> amounts) {
        this.campaign = campaign;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.currency = currency;
        this.amounts = Map.copyOf(amounts);
    }

    public String campaign() {
        return campaign;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    /** Unrounded, each small enough for an {@link Amount}. Absent numbers are absent: they are not 0. */
    public Map<MetricKey, BigDecimal> amounts() {
        return amounts;
    }

    /** The currency of the row's money; {@link Fact#NO_CURRENCY} where the row has none. */
    public String currency() {
        return currency;
    }
}
