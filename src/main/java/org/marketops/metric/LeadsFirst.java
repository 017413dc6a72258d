package org.marketops.metric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * That nothing counts twice: where an issue has rows of leads for a metric in a calendar month, what files say of the same issue, metric
 * and month is left out. What is read by statements follows the same rule there.
 */
public final class LeadsFirst {

    private LeadsFirst() {
    }

    /** @param sums all of their issues: one that is not among them cannot win */
    public static List<MonthSum> of(List<MonthSum> sums) {
        Set<List<Object>> told = new HashSet<>();
        sums.stream().filter(sum -> sum.source().equals(MadeFigures.LEADS)).forEach(sum -> told.add(place(sum)));
        if (told.isEmpty()) {
            return sums;
        }
        List<MonthSum> kept = new ArrayList<>(sums);
        kept.removeIf(sum -> MetricKey.ofBoth().contains(sum.metric()) && !sum.source().equals(MadeFigures.LEADS) && told.contains(place(sum)));
        return kept;
    }

    private static List<Object> place(MonthSum sum) {
        return List.of(sum.issue(), sum.metric(), sum.month());
    }
}
