package org.marketops.metric.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.metric.Batch;
import org.marketops.metric.IssueMetrics;
import org.marketops.metric.MonthSum;
import org.marketops.metric.RowError;
import org.marketops.metric.dictionary.Basis;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Result;
import org.marketops.metric.dictionary.jira.MeasureJson;

import java.util.List;

/** Numbers as JSON: a value, or null with the reason. */
final class MetricsJson {

    private MetricsJson() {
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

    static ObjectNode batches(List<Batch> batches) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("imports");
        batches.forEach(batch -> list.add(of(batch)));
        return body;
    }

    /** With the rows that were left out, the first 200. */
    static ObjectNode imported(Batch batch, List<RowError> errors) {
        ObjectNode body = of(batch);
        ArrayNode list = body.putArray("errors");
        errors.forEach(error -> list.addObject().put("row", error.row()).put("column", error.column())
                .put("value", error.text()).put("problem", error.problem().name()));
        return body;
    }

    static ObjectNode of(Batch batch) {
        ObjectNode body = Json.object()
                .put("id", batch.id())
                .put("fileName", batch.fileName())
                .put("sha256", batch.sha256())
                .put("source", batch.source())
                .put("importedAt", batch.importedAt().toString())
                .put("rowsImported", batch.counts().imported())
                .put("rowsInTray", batch.counts().inTray())
                .put("rowsLeftOut", batch.counts().leftOut());
        return body.put("undoneAt", batch.undo().map(undo -> undo.at().toString()).orElse(null));
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
