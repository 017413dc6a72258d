package org.marketops.metric.progress;

import org.marketops.time.FiscalCalendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fiscal year, a quarter or a month of one. Its days depend on the company's calendar. Ordered by key. Immutable. */
public final class TargetPeriod implements Comparable<TargetPeriod> {

    private static final Pattern KEY = Pattern.compile("(20[0-9]{2})(?:Q([1-4])|M(0[1-9]|1[0-2]))?");
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    private final int fiscalYear;
    private final int firstMonth;
    private final int lastMonth;
    private final String key;

    private TargetPeriod(int fiscalYear, int firstMonth, int lastMonth, String key) {
        this.fiscalYear = fiscalYear;
        this.firstMonth = firstMonth;
        this.lastMonth = lastMonth;
        this.key = key;
    }

    /** Reads 2027, 2027Q1 and 2027M04; empty for everything else. */
    public static Optional<TargetPeriod> read(String key) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            int last = Integer.parseInt(matcher.group(2)) * MONTHS_OF_QUARTER;
            return Optional.of(new TargetPeriod(year, last - MONTHS_OF_QUARTER + 1, last, key));
        }
        if (matcher.group(3) != null) {
            int month = Integer.parseInt(matcher.group(3));
            return Optional.of(new TargetPeriod(year, month, month, key));
        }
        return Optional.of(new TargetPeriod(year, 1, MONTHS_OF_YEAR, key));
    }

    /** What {@link #read} reads. */
    public String key() {
        return key;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    /** 1 to 4, or 0 for a year or a month. */
    public int quarter() {
        return key.contains("Q") ? lastMonth / MONTHS_OF_QUARTER : 0;
    }

    /** 1 to 12 of the fiscal year, or 0 for a year or a quarter. */
    public int month() {
        return firstMonth == lastMonth ? firstMonth : 0;
    }

    public LocalDate first(FiscalCalendar calendar) {
        return calendar.months(fiscalYear).get(firstMonth - 1).first();
    }

    /** The same period a year earlier; empty before the year 2000. */
    public Optional<TargetPeriod> lastYear() {
        return read(key(fiscalYear - 1, quarter(), month()));
    }

    /** The period of the same length right before it; empty before the year 2000. */
    public Optional<TargetPeriod> before() {
        if (quarter() > 0) {
            return read(quarter() == 1 ? key(fiscalYear - 1, MONTHS_OF_YEAR / MONTHS_OF_QUARTER, 0) : key(fiscalYear, quarter() - 1, 0));
        }
        if (month() > 0) {
            return read(month() == 1 ? key(fiscalYear - 1, 0, MONTHS_OF_YEAR) : key(fiscalYear, 0, month() - 1));
        }
        return lastYear();
    }

    private static String key(int year, int quarter, int month) {
        return year + (quarter > 0 ? "Q" + quarter : month > 0 ? String.format(Locale.ROOT, "M%02d", month) : "");
    }

    /** Included. */
    public LocalDate last(FiscalCalendar calendar) {
        return calendar.months(fiscalYear).get(lastMonth - 1).last();
    }

    @Override
    public int compareTo(TargetPeriod other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetPeriod && ((TargetPeriod) other).key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
