package org.marketops.metric.file;

import org.marketops.metric.ImportRow;
import org.marketops.metric.MetricKey;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** The right rows of a file down to a line, added up. */
final class RowsAbove {

    private final Map<MetricKey, BigDecimal> sums = new EnumMap<>(MetricKey.class);
    private int rows;

    void add(ImportRow row) {
        rows++;
        row.amounts().forEach((metric, amount) -> sums.merge(metric, amount, BigDecimal::add));
    }

    int rows() {
        return rows;
    }

    BigDecimal sum(MetricKey metric) {
        return sums.getOrDefault(metric, BigDecimal.ZERO);
    }

    /** A row without a name that holds exactly the sums of the rows above it is the file's own total. */
    boolean addUpTo(Map<MetricKey, BigDecimal> amounts) {
        return rows > 1 && !amounts.isEmpty()
                && amounts.entrySet().stream().allMatch(amount -> sum(amount.getKey()).compareTo(amount.getValue()) == 0);
    }
}
