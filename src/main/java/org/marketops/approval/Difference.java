package org.marketops.approval;

/** One material field that is not as it was. An absent value is an empty text. */
public final class Difference {

    private final String field;
    private final String before;
    private final String after;

    Difference(String field, String before, String after) {
        this.field = field;
        this.before = before;
        this.after = after;
    }

    public String field() {
        return field;
    }

    public String before() {
        return before;
    }

    public String after() {
        return after;
    }

    @Override
    public String toString() {
        return field + ": " + before + " -> " + after;
    }
}
