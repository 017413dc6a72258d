package org.marketops.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** How often a campaign's name stands in a file, for which days, and the money behind it by currency. */
public final class NameTally {

    private final String name;
    private int rows;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private final Map<String, BigDecimal> spend = new TreeMap<>();

    public NameTally(String name) {
        this.name = name;
    }

    public void add(ImportRow row) {
        rows++;
        firstDay = firstDay == null || row.firstDay().isBefore(firstDay) ? row.firstDay() : firstDay;
        lastDay = lastDay == null || row.lastDay().isAfter(lastDay) ? row.lastDay() : lastDay;
        BigDecimal amount = row.amounts().get(MetricKey.SPEND);
        if (amount != null) {
            spend.merge(row.currency(), amount, BigDecimal::add);
        }
    }

    public String name() {
        return name;
    }

    public int rows() {
        return rows;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public Map<String, BigDecimal> spend() {
        return Map.copyOf(spend);
    }
}
