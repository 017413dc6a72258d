package org.marketops.metric;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums over a set of issues. What is made of sums is computed by the dictionary's evaluator. */
public final class Totals {

    private final List<MonthSum> sums;

    private Totals(List<MonthSum> sums) {
        this.sums = sums;
    }

    public static Totals of(List<MonthSum> sums) {
        return new Totals(List.copyOf(sums));
    }

    /** 0 is a value; nothing imported is not. */
    public Measure sum(MetricKey metric) {
        Amount total = Amount.ZERO;
        Set<String> currencies = new HashSet<>();
        boolean any = false;
        for (MonthSum sum : sums) {
            if (sum.metric() == metric) {
                total = total.plus(sum.amount());
                currencies.add(sum.currency());
                any = true;
            }
        }
        if (!any) {
            return Measure.undefined(Undefined.NO_DATA);
        }
        if (currencies.size() > 1) {
            return Measure.undefined(Undefined.MIXED_CURRENCY);
        }
        return Measure.money(total.value(), currencies.iterator().next());
    }

    /** What stays true when a sum is of more than one currency: the sum of each, by code. */
    public SortedMap<String, Amount> byCurrency(MetricKey metric) {
        SortedMap<String, Amount> amounts = new TreeMap<>();
        for (MonthSum sum : sums) {
            if (sum.metric() == metric) {
                amounts.merge(sum.currency(), sum.amount(), Amount::plus);
            }
        }
        return amounts;
    }
}
