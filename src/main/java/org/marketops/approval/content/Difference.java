package org.marketops.approval.content;


/** One material field that is not as it was. An absent value is an empty text. */
public final class Difference {

    private final String field;
    private final String before;
    private final String after;
    private final String currencyBefore;
    private final String currencyAfter;

    Difference(String field, String before, String after, String currencyBefore, String currencyAfter) {
        this.field = field;
        this.before = before;
        this.after = after;
        this.currencyBefore = currencyBefore;
        this.currencyAfter = currencyAfter;
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

    /** The plan's currency then; an amount says nothing without it. */
    public String currencyBefore() {
        return currencyBefore;
    }

    /** The plan's currency now. */
    public String currencyAfter() {
        return currencyAfter;
    }

    @Override
    public String toString() {
        return field + ": " + before + " -> " + after;
    }
}
