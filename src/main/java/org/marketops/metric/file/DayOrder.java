package org.marketops.metric.file;

/** What {@code 1/2/2026} means in a file. */
public enum DayOrder {
    /** The first of February. */
    DAY_FIRST,
    /** The second of January. */
    MONTH_FIRST,
    /** Nothing in the file tells; such a day is not read. */
    UNKNOWN
}
