package org.marketops.budget;

/** How far a fiscal year has come, in the zone of the fiscal calendar. Immutable. */
public final class YearPoint {

    private final int openMonth;
    private final int elapsedDays;
    private final int days;

    private YearPoint(int openMonth, int elapsedDays, int days) {
        this.openMonth = openMonth;
        this.elapsedDays = elapsedDays;
        this.days = days;
    }

    /**
     * @param openMonth 1 to 12; months before it are closed
     * @param elapsedDays of that month, today included
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static YearPoint in(int openMonth, int elapsedDays, int days) {
        if (openMonth < 1 || openMonth > Cells.MONTHS || days < 1 || elapsedDays < 0 || elapsedDays > days) {
            throw new IllegalArgumentException("no day of a fiscal year: month " + openMonth + ", day " + elapsedDays + " of " + days);
        }
        return new YearPoint(openMonth, elapsedDays, days);
    }

    /** The year has not begun. */
    public static YearPoint before() {
        return new YearPoint(0, 0, 1);
    }

    /** The year is over. */
    public static YearPoint after() {
        return new YearPoint(Cells.MONTHS + 1, 0, 1);
    }

    public boolean isClosed(int month) {
        return month < openMonth;
    }

    public boolean isOpen(int month) {
        return month == openMonth;
    }

    int elapsedDays() {
        return elapsedDays;
    }

    int days() {
        return days;
    }
}
