package org.marketops.metric.panel.jira;

import java.util.List;

/** One month of the table under the tiles. */
public final class TrendRow {

    private final String month;
    private final List<String> cells;

    TrendRow(String month, List<String> cells) {
        this.month = month;
        this.cells = List.copyOf(cells);
    }

    public String getMonth() {
        return month;
    }

    public List<String> getCells() {
        return cells;
    }
}
