package org.marketops.metric;

import java.util.Objects;

/** One cell that cannot be read: its row (the first line of the file is 1), its column, and the text as in the file. */
public final class RowError {

    private static final int SHOWN = 200;

    private final long row;
    private final String column;
    private final String text;
    private final RowProblem problem;

    public RowError(long row, String column, String text, RowProblem problem) {
        this.row = row;
        this.column = Objects.requireNonNull(column);
        this.text = text.length() > SHOWN ? text.substring(0, SHOWN) : text;
        this.problem = Objects.requireNonNull(problem);
    }

    /** As it was kept. */
    public static RowError of(long row, String column, String text, RowProblem problem) {
        return new RowError(row, column, text, problem);
    }

    public long row() {
        return row;
    }

    public String column() {
        return column;
    }

    public String text() {
        return text;
    }

    public RowProblem problem() {
        return problem;
    }

    @Override
    public String toString() {
        return "row " + row + ", " + column + ", \"" + text + "\": " + problem;
    }
}
