package org.marketops.metric.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.metric.Batch;
import org.marketops.metric.IssueMetrics;
import org.marketops.metric.Measure;
import org.marketops.metric.RowError;
import org.marketops.metric.Totals;

import java.math.BigDecimal;
import java.util.List;

/** Numbers as JSON: a value, or null with the reason. */
final class MetricsJson {

    private MetricsJson() {
    }

    static ObjectNode of(String issueKey, IssueMetrics metrics, boolean money) {
        ObjectNode body = Json.object().put("issue", issueKey);
        body.set("metrics", measures(metrics.totals(), money));
        ArrayNode trend = body.putArray("trend");
        metrics.byMonth().forEach((month, totals) -> {
            ObjectNode entry = trend.addObject().put("month", month.toString());
            entry.set("metrics", measures(totals, money));
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

    private static ObjectNode measures(Totals totals, boolean money) {
        ObjectNode body = Json.object();
        for (PanelMetric metric : PanelMetric.values()) {
            if (money || !metric.isMoney()) {
                body.set(metric.key(), measure(metric.in(totals)));
            }
        }
        return body;
    }

    private static ObjectNode measure(Measure measure) {
        ObjectNode body = Json.object();
        measure.value().ifPresentOrElse(value -> body.put("value", plain(value)), () -> body.putNull("value"));
        measure.reason().ifPresent(reason -> body.put("reason", reason.name()));
        return measure.isMoney() ? body.put("currency", measure.currency()) : body;
    }

    /** Without trailing zeros, and never as 7.7E+5. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
