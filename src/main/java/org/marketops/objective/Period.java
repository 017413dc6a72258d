package org.marketops.objective;

import java.util.Objects;
import java.util.Optional;

/** A fiscal year, named after the calendar year in which it ends, or one quarter of it. Ordered in time, the year before its quarters. */
public final class Period implements Comparable<Period> {

    private static final int QUARTERS = 4;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final int fiscalYear;
    /** 0 for the whole year. */
    private final int quarter;

    private Period(int fiscalYear, int quarter) {
        this.fiscalYear = fiscalYear;
        this.quarter = quarter;
    }

    /** @throws IllegalArgumentException if the year is not within 2000 and 2100 */
    public static Period year(int fiscalYear) {
        if (fiscalYear < FIRST_YEAR || fiscalYear > LAST_YEAR) {
            throw new IllegalArgumentException("a fiscal year from 2000 to 2100: " + fiscalYear);
        }
        return new Period(fiscalYear, 0);
    }

    /** @throws IllegalArgumentException if there is no such quarter or year */
    public static Period quarter(int fiscalYear, int quarter) {
        if (quarter < 1 || quarter > QUARTERS) {
            throw new IllegalArgumentException("a quarter from 1 to 4: " + quarter);
        }
        return new Period(year(fiscalYear).fiscalYear, quarter);
    }

    /** Reads {@code 2027} and {@code 2027Q1}; empty for everything else. */
    public static Optional<Period> read(String key) {
        if (!key.matches("2[01]\\d\\d(Q[1-4])?") || Integer.parseInt(key.substring(0, 4)) > LAST_YEAR) {
            return Optional.empty();
        }
        int year = Integer.parseInt(key.substring(0, 4));
        return Optional.of(key.length() == 4 ? year(year) : quarter(year, key.charAt(5) - '0'));
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    /** 1 to 4, or 0 for the whole year. */
    public int quarter() {
        return quarter;
    }

    public boolean isYear() {
        return quarter == 0;
    }

    /** The same quarter, or the whole year, of the year before. */
    public Period aYearBefore() {
        return new Period(fiscalYear - 1, quarter);
    }

    /** The year before a year, the quarter before a quarter. */
    public Period before() {
        if (isYear()) {
            return aYearBefore();
        }
        return quarter == 1 ? new Period(fiscalYear - 1, QUARTERS) : new Period(fiscalYear, quarter - 1);
    }

    /** The year after a year, the quarter after a quarter. */
    public Period after() {
        if (isYear()) {
            return new Period(fiscalYear + 1, 0);
        }
        return quarter == QUARTERS ? new Period(fiscalYear + 1, 1) : new Period(fiscalYear, quarter + 1);
    }

    /** Whether the other lies in it; each lies in itself. */
    public boolean holds(Period other) {
        return fiscalYear == other.fiscalYear && (isYear() || quarter == other.quarter);
    }

    /** What {@link #read} reads. */
    public String key() {
        return isYear() ? String.valueOf(fiscalYear) : fiscalYear + "Q" + quarter;
    }

    @Override
    public int compareTo(Period other) {
        return fiscalYear == other.fiscalYear ? Integer.compare(quarter, other.quarter) : Integer.compare(fiscalYear, other.fiscalYear);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Period && ((Period) other).fiscalYear == fiscalYear && ((Period) other).quarter == quarter;
    }

    @Override
    public int hashCode() {
        return Objects.hash(fiscalYear, quarter);
    }

    @Override
    public String toString() {
        return key();
    }
}
