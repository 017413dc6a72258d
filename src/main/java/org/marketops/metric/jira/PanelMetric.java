package org.marketops.metric.jira;

import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;

import java.util.ArrayList;
import java.util.List;

/** What the panel shows, in its order: money spent, result, its price, then reach and response. The REST answer adds the price of a click. */
final class PanelMetric {

    static final String SPEND = "spend";
    static final List<String> TILES = List.of(SPEND, "results", "costPerResult", "impressions", "clicks", "ctr");
    static final List<String> ANSWERED = List.of(SPEND, "results", "costPerResult", "impressions", "clicks", "ctr", "costPerClick");

    private PanelMetric() {
    }

    /** Those that the reader may see. */
    static List<Definition> of(List<String> codes, Dictionary dictionary, boolean money) {
        List<Definition> metrics = new ArrayList<>();
        for (String code : codes) {
            Definition metric = dictionary.required(code);
            if (money || !dictionary.restsOnMoney(metric)) {
                metrics.add(metric);
            }
        }
        return metrics;
    }
}
