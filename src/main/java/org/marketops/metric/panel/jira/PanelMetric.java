package org.marketops.metric.panel.jira;

import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;

import java.util.ArrayList;
import java.util.List;

/** What the panel shows, in its order: money spent, result, its price, then reach, response and effect. The REST answer has the price of a click too. */
final class PanelMetric {

    static final String SPEND = "spend";
    static final String ROI = "attributedRoi";
    /** Of what files bring. */
    static final List<String> COLUMNS = List.of(SPEND, "results", "costPerResult", "impressions", "clicks", "ctr");
    static final List<String> ANSWERED = List.of(SPEND, "results", "costPerResult", "impressions", "clicks", "ctr", "costPerClick");
    /** The number that it is made of stands in the table, and in the tile of those who see no other. */
    private static final String REACH = "impressions";

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

    /** @param goals metrics that have a target and are not among the usual ones */
    static List<Definition> tiles(Dictionary dictionary, boolean money, List<String> goals) {
        List<String> codes = new ArrayList<>(COLUMNS);
        if (money) {
            codes.remove(REACH);
        }
        codes.addAll(goals);
        codes.add(ROI);
        return of(codes, dictionary, money);
    }
}
