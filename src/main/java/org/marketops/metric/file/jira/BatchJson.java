package org.marketops.metric.file.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.metric.Batch;
import org.marketops.metric.RowError;

import java.util.List;

/** Imports as JSON. */
final class BatchJson {

    private BatchJson() {
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
}
