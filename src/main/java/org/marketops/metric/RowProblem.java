package org.marketops.metric;

/** What can be wrong with one cell. */
public enum RowProblem {
    NOT_A_NUMBER,
    NOT_A_WHOLE_NUMBER,
    /** {@code 1.429,99}: both signs could be the decimal one. */
    TWO_READINGS,
    NEGATIVE,
    TOO_LARGE,
    NOT_A_DAY,
    /** {@code 1/2/2026} in a file that shows nowhere which of the two is the month. */
    DAY_TWO_READINGS,
    END_BEFORE_START,
    NO_CAMPAIGN,
    NAME_TOO_LONG,
    NOT_A_CURRENCY,
    /** The row has fewer cells than the header. */
    CELL_MISSING
}
