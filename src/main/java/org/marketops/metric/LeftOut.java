package org.marketops.metric;

import java.util.List;

/** Rows that an import left out, as they stand in the file: at most the first 1,000, and about 500,000 characters. */
public final class LeftOut {

    private final List<String> columns;
    private final List<Row> rows;

    public LeftOut(List<String> columns, List<Row> rows) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** Names of the columns, in the order of the file. */
    public List<String> columns() {
        return columns;
    }

    /** In the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** One row, and what is wrong with it. */
    public static final class Row {

        private final RowError error;
        private final List<String> cells;

        public Row(RowError error, List<String> cells) {
            this.error = error;
            this.cells = List.copyOf(cells);
        }

        public RowError error() {
            return error;
        }

        public List<String> cells() {
            return cells;
        }
    }
}
