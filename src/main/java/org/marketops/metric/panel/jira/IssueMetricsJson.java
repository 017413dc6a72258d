package org.marketops.metric.panel.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.metric.IssueMetrics;
import org.marketops.metric.MonthSum;
import org.marketops.metric.dictionary.Basis;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Result;
import org.marketops.metric.dictionary.jira.MeasureJson;

import java.util.List;

/** Numbers of an issue as JSON: a value, or null with the reason. */
final class IssueMetricsJson {

    private IssueMetricsJson() {
    }

    static ObjectNode of(String issueKey, IssueMetrics metrics, List<Definition> asked, Evaluator evaluator, boolean money) {
        ObjectNode body = Json.object().put("issue", issueKey);
        body.set("metrics", measures(metrics.sums(), asked, evaluator));
        ArrayNode trend = body.putArray("trend");
        metrics.byMonth().forEach((month, sums) -> {
            ObjectNode entry = trend.addObject().put("month", month.toString());
            entry.set("metrics", measures(sums, asked, evaluator));
        });
        ArrayNode sources = body.putArray("sources");
        metrics.sources().forEach(sources::add);
        body.put("firstDay", metrics.firstDay().map(Object::toString).orElse(null));
        body.put("lastDay", metrics.lastDay().map(Object::toString).orElse(null));
        body.put("lastImport", metrics.lastImport().map(Object::toString).orElse(null));
        body.put("campaignsNotVisible", metrics.notVisible());
        return body.put("moneyVisible", money);
    }

    private static ObjectNode measures(List<MonthSum> sums, List<Definition> asked, Evaluator evaluator) {
        ObjectNode body = Json.object();
        Basis basis = Basis.ofSums(sums);
        asked.forEach(metric -> body.set(metric.code(), measure(evaluator.of(metric.code(), basis))));
        return body;
    }

    /** A value, or null with its reason; and how much it rests on, where some issues lack a side of it. */
    static ObjectNode measure(Result result) {
        ObjectNode body = MeasureJson.of(result.measure());
        if (!result.missingRates().isEmpty()) {
            ArrayNode missing = body.putArray("missingRates");
            result.missingRates().forEach(missing::add);
        }
        return result.isPartlyCovered() ? body.put("issuesCovered", result.covered()).put("issues", result.issues()) : body;
    }
}
