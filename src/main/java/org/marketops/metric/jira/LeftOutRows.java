package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.metric.LeftOut;
import org.marketops.metric.RowError;
import org.marketops.metric.RowProblem;

import java.util.ArrayList;
import java.util.List;

/** The table of rows that were left out: how one is written and read. */
public final class LeftOutRows {

    static final String TABLE = "IMPORT_LEFT_OUT";
    static final String[] ALL = {"BATCH_ID", "FILE_LINE", "COLUMN_TITLE", "CELL_TEXT", "PROBLEM", "CELLS"};
    private static final int LONGEST = 255;

    private final ActiveObjects rows;

    public LeftOutRows(ActiveObjects rows) {
        this.rows = rows;
    }

    static List<Object[]> of(long batchId, LeftOut leftOut) {
        List<Object[]> all = new ArrayList<>();
        all.add(new Object[] {batchId, 0L, null, null, null, json(leftOut.columns())});
        for (LeftOut.Row row : leftOut.rows()) {
            RowError error = row.error();
            all.add(new Object[] {batchId, error.row(), shortened(error.column()), error.text(), error.problem().name(), json(row.cells())});
        }
        return all;
    }

    /** Empty if nothing was left out, or it was not kept at the time. */
    public LeftOut ofBatch(long batchId) {
        List<String> columns = List.of();
        List<LeftOut.Row> found = new ArrayList<>();
        for (LeftOutRow row : rows.find(LeftOutRow.class, Query.select().where("BATCH_ID = ?", batchId).order("FILE_LINE ASC, ID ASC"))) {
            if (row.getProblem() == null) {
                columns = cells(row.getCells());
            } else {
                found.add(new LeftOut.Row(RowError.of(row.getFileLine(), text(row.getColumnTitle()), text(row.getCellText()),
                        RowProblem.valueOf(row.getProblem())), cells(row.getCells())));
            }
        }
        return new LeftOut(columns, found);
    }

    private static String json(List<String> cells) {
        ArrayNode list = Json.list();
        cells.forEach(list::add);
        return Json.write(list);
    }

    private static List<String> cells(String json) {
        List<String> cells = new ArrayList<>();
        for (JsonNode cell : Json.readStored(json)) {
            cells.add(cell.asText());
        }
        return cells;
    }

    // Some databases keep an empty text as none.
    private static String text(String stored) {
        return stored == null ? "" : stored;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
