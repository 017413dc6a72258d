package org.marketops.lead;

import java.util.Objects;

/** Why a row cannot be taken: its place, its field, what stood there. Immutable. */
public final class RowFault {

    /** In the comment: what is expected. */
    public enum Problem {
        /** A value. */
        MISSING,
        /** One of the known columns. */
        UNKNOWN_FIELD,
        /** 1 to 100 signs, none of them a control sign. */
        NOT_AN_ID,
        /** Nothing that looks like a mail address: leads are kept by number. */
        PERSONAL,
        /** So many signs at most. */
        TOO_LONG,
        /** A day or a time of the years 2000 to 2100. */
        NOT_A_TIME,
        /** A plain number with a point, not more decimals than the currency has. */
        NOT_AN_AMOUNT,
        NOT_A_CURRENCY,
        UNKNOWN_STAGE,
        /** won or lost, together with the day of closing. */
        UNKNOWN_OUTCOME,
        /** Not before it was made. */
        CLOSED_TOO_EARLY,
        /** A later stage, or being recycled first. */
        BACKWARD,
        /** A reason, for a way out. */
        REASON_MISSING
    }

    private static final int SHOWN = 100;

    private final Kind kind;
    private final long row;
    private final String field;
    private final String value;
    private final Problem problem;

    RowFault(ToldRow row, String field, String value, Problem problem) {
        this.kind = row.kind();
        this.row = row.number();
        this.field = Objects.requireNonNull(field, "field");
        this.value = value.length() > SHOWN ? value.substring(0, SHOWN) : value;
        this.problem = problem;
    }

    public Kind kind() {
        return kind;
    }

    public long row() {
        return row;
    }

    public String field() {
        return field;
    }

    /** At most the first 100 signs; empty for what looks like a mail address. */
    public String value() {
        return problem == Problem.PERSONAL ? "" : value;
    }

    public Problem problem() {
        return problem;
    }

    @Override
    public String toString() {
        return kind.code() + " " + row + ", " + field + ": " + problem;
    }
}
