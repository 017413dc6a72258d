package org.marketops.time;

import java.time.LocalDate;
import java.util.Objects;

/** One of the twelve months of a fiscal year, with its first and its last day. Ordered by time. Immutable. */
public final class FiscalMonth implements Comparable<FiscalMonth> {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int KEY_OF_YEAR = 100;

    private final int fiscalYear;
    private final int number;
    private final LocalDate first;
    private final LocalDate last;

    FiscalMonth(int fiscalYear, int number, LocalDate first, LocalDate last) {
        this.fiscalYear = fiscalYear;
        this.number = number;
        this.first = Objects.requireNonNull(first, "first");
        this.last = Objects.requireNonNull(last, "last");
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    /** 1–12; 1 is the month in which the fiscal year begins. */
    public int number() {
        return number;
    }

    /** 1–4, of the fiscal year. */
    public int quarter() {
        return (number - 1) / MONTHS_OF_QUARTER + 1;
    }

    public LocalDate first() {
        return first;
    }

    /** The last day that belongs to it. */
    public LocalDate last() {
        return last;
    }

    /** Year × 100 + number, for example 202701: its name in stores and in REST. */
    public int key() {
        return fiscalYear * KEY_OF_YEAR + number;
    }

    @Override
    public int compareTo(FiscalMonth other) {
        return Integer.compare(key(), other.key());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FiscalMonth && ((FiscalMonth) other).key() == key() && ((FiscalMonth) other).first.equals(first)
                && ((FiscalMonth) other).last.equals(last);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fiscalYear, number, first, last);
    }

    @Override
    public String toString() {
        return key() + " (" + first + " to " + last + ")";
    }
}
