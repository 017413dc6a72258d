package org.marketops.metric;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** How often a campaign's name stands in a file, and the money behind it by currency. */
public final class NameTally {

    private final String name;
    private int rows;
    private final Map<String, BigDecimal> spend = new TreeMap<>();

    NameTally(String name) {
        this.name = name;
    }

    void add(ImportRow row) {
        rows++;
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

    public Map<String, BigDecimal> spend() {
        return Map.copyOf(spend);
    }
}
