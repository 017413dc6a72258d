package org.marketops.board.jira;

/** How a pack is looked at: with names or sums alone, and beside which quarter. */
final class PackSight {

    static final String LAST_YEAR = "lastYear";

    private final boolean named;
    private final boolean withLastYear;

    PackSight(boolean named, String compare) {
        this.named = named;
        this.withLastYear = LAST_YEAR.equals(compare);
    }

    boolean isNamed() {
        return named;
    }

    /** Else beside the quarter before. */
    boolean isWithLastYear() {
        return withLastYear;
    }
}
