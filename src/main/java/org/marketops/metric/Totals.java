package org.marketops.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums over a set of issues, and ratios of those sums. A ratio is never an average of ratios. */
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

    /**
     * Sum of one over sum of the other, both over the same campaigns and sources: a campaign that has only one of the
     * two is left out of both (metrics rule 1), see {@link #covered}.
     */
    public Measure ratio(MetricKey numerator, MetricKey denominator) {
        Totals both = new Totals(sumsWithBoth(numerator, denominator));
        return both.sum(numerator).dividedBy(both.sum(denominator));
    }

    /** How many of the issues with numbers have both sides of a ratio. */
    public int covered(MetricKey numerator, MetricKey denominator) {
        Set<Object> issues = new HashSet<>();
        for (MonthSum sum : sumsWithBoth(numerator, denominator)) {
            issues.add(sum.issue());
        }
        return issues.size();
    }

    public int issues() {
        Set<Object> issues = new HashSet<>();
        for (MonthSum sum : sums) {
            issues.add(sum.issue());
        }
        return issues.size();
    }

    private List<MonthSum> sumsWithBoth(MetricKey numerator, MetricKey denominator) {
        Map<Object, Set<MetricKey>> present = new HashMap<>();
        for (MonthSum sum : sums) {
            present.computeIfAbsent(scope(sum), key -> new HashSet<>()).add(sum.metric());
        }
        List<MonthSum> kept = new ArrayList<>();
        for (MonthSum sum : sums) {
            Set<MetricKey> metrics = present.get(scope(sum));
            if (metrics.contains(numerator) && metrics.contains(denominator)) {
                kept.add(sum);
            }
        }
        return kept;
    }

    private static Object scope(MonthSum sum) {
        return List.of(sum.issue(), sum.source());
    }
}
