package org.marketops.budget;

import java.util.List;
import java.util.Objects;

/** One cell of a file that cannot be taken. */
public final class RowFlaw {

    /** The names are part of the REST contract. */
    public enum Reason {
        COLUMN_MISSING, NO_ISSUE, NO_CURRENCY, NO_TAG, NO_KIND, NO_MONTH, NO_DOCUMENT, TOO_LONG, NO_FLAG, OTHER_AMOUNT, TWICE,
        NOT_A_NUMBER, TOO_MANY_DECIMALS, TOO_LARGE, BELOW_ZERO, LOCKED, EMPTY
    }

    private final long row;
    private final String column;
    private final String value;
    private final Reason reason;
    private final List<String> arguments;

    RowFlaw(long row, String column, String value, Reason reason, List<String> arguments) {
        this.row = row;
        this.column = Objects.requireNonNull(column, "column");
        this.value = Objects.requireNonNull(value, "value");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.arguments = List.copyOf(arguments);
    }

    /** The line of the file, the first is 1. */
    public long row() {
        return row;
    }

    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    public Reason reason() {
        return reason;
    }

    public List<String> arguments() {
        return arguments;
    }
}
