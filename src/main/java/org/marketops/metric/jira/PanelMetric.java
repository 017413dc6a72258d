package org.marketops.metric.jira;

import java.util.Optional;
import org.marketops.metric.Measure;
import org.marketops.metric.MetricKey;
import org.marketops.metric.Totals;

/** What the panel and the REST answer show, in the order of the panel: money spent, result, its price, then reach and response. */
enum PanelMetric {
    SPEND("spend", MetricKey.SPEND, null),
    RESULTS("results", MetricKey.RESULTS, null),
    COST_PER_RESULT("costPerResult", MetricKey.SPEND, MetricKey.RESULTS),
    IMPRESSIONS("impressions", MetricKey.IMPRESSIONS, null),
    CLICKS("clicks", MetricKey.CLICKS, null),
    CTR("ctr", MetricKey.CLICKS, MetricKey.IMPRESSIONS),
    COST_PER_CLICK("costPerClick", MetricKey.SPEND, MetricKey.CLICKS);

    private final String key;
    private final MetricKey numerator;
    private final MetricKey denominator;

    PanelMetric(String key, MetricKey numerator, MetricKey denominator) {
        this.key = key;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    String key() {
        return key;
    }

    boolean isMoney() {
        return numerator.isMoney();
    }

    boolean isPercentage() {
        return this == CTR;
    }

    Measure in(Totals totals) {
        return denominator == null ? totals.sum(numerator) : totals.ratio(numerator, denominator);
    }

    /** How many issues have both sides of a ratio, where some have only one. */
    Optional<Integer> partlyCovered(Totals totals) {
        if (denominator == null) {
            return Optional.empty();
        }
        int covered = totals.covered(numerator, denominator);
        return covered == totals.issues() || covered == 0 ? Optional.empty() : Optional.of(covered);
    }
}
