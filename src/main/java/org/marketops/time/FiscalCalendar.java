package org.marketops.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Which day belongs to which fiscal month. A fiscal year bears the number of the calendar year in which its last month lies: from
 * April 2026 it is 2027; one from January bears its own. Every day belongs to exactly one month. Immutable.
 */
public final class FiscalCalendar {

    /** How a year is cut into twelve months. */
    public enum Pattern {
        /** Calendar months. */
        MONTHS,
        /**
         * Quarters of 4, 4 and 5 weeks from Monday to Sunday. The year begins on the Monday nearest to the first day of its start
         * month; a 53rd week, every fifth or sixth year, belongs to the last month.
         */
        FOUR_FOUR_FIVE
    }

    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int KEY_OF_YEAR = 100;
    private static final int HALF_WEEK = 3;
    /** Weeks of a quarter before its first, second and third month. */
    private static final int[] WEEKS_BEFORE = {0, 4, 8};
    private static final int WEEKS_OF_QUARTER = 13;

    private final int startMonth;
    private final Pattern pattern;
    private final ZoneId zone;

    private FiscalCalendar(int startMonth, Pattern pattern, ZoneId zone) {
        this.startMonth = startMonth;
        this.pattern = Objects.requireNonNull(pattern, "pattern");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * @param startMonth 1 for January to 12
     * @param zone in which days begin and end
     * @throws IllegalArgumentException if the start month is no month
     */
    public static FiscalCalendar of(int startMonth, Pattern pattern, ZoneId zone) {
        if (startMonth < 1 || startMonth > MONTHS_OF_YEAR) {
            throw new IllegalArgumentException("start month must be 1 to 12: " + startMonth);
        }
        return new FiscalCalendar(startMonth, pattern, zone);
    }

    public int startMonth() {
        return startMonth;
    }

    public Pattern pattern() {
        return pattern;
    }

    public ZoneId zone() {
        return zone;
    }

    public FiscalMonth monthOf(LocalDate day) {
        int year = yearOf(day);
        for (int number = MONTHS_OF_YEAR; number > 1; number--) {
            if (!day.isBefore(first(year, number))) {
                return month(year, number);
            }
        }
        return month(year, 1);
    }

    public int yearOf(LocalDate day) {
        // No fiscal year begins earlier than in the calendar year before the one that it is named after.
        int year = day.getYear() + 1;
        while (day.isBefore(firstDay(year))) {
            year--;
        }
        return year;
    }

    /** Its twelve months in order, without a gap. */
    public List<FiscalMonth> months(int fiscalYear) {
        List<FiscalMonth> months = new ArrayList<>(MONTHS_OF_YEAR);
        for (int number = 1; number <= MONTHS_OF_YEAR; number++) {
            months.add(month(fiscalYear, number));
        }
        return Collections.unmodifiableList(months);
    }

    /** @param key as {@link FiscalMonth#key()}. @throws IllegalArgumentException if it names no month */
    public FiscalMonth month(int key) {
        int number = Math.floorMod(key, KEY_OF_YEAR);
        if (key < KEY_OF_YEAR || number < 1 || number > MONTHS_OF_YEAR) {
            throw new IllegalArgumentException("no fiscal month: " + key);
        }
        return month(key / KEY_OF_YEAR, number);
    }

    public LocalDate firstDay(int fiscalYear) {
        return first(fiscalYear, 1);
    }

    public LocalDate lastDay(int fiscalYear) {
        return firstDay(fiscalYear + 1).minusDays(1);
    }

    /** The last day of the fiscal quarter that the day lies in. */
    public LocalDate lastDayOfQuarter(LocalDate day) {
        FiscalMonth month = monthOf(day);
        return month(month.fiscalYear(), month.quarter() * MONTHS_OF_QUARTER).last();
    }

    private FiscalMonth month(int year, int number) {
        LocalDate next = number == MONTHS_OF_YEAR ? firstDay(year + 1) : first(year, number + 1);
        return new FiscalMonth(year, number, first(year, number), next.minusDays(1));
    }

    private LocalDate first(int year, int number) {
        LocalDate start = LocalDate.of(startMonth == 1 ? year : year - 1, startMonth, 1);
        if (pattern == Pattern.MONTHS) {
            return start.plusMonths(number - 1L);
        }
        int quarter = (number - 1) / MONTHS_OF_QUARTER;
        int weeks = quarter * WEEKS_OF_QUARTER + WEEKS_BEFORE[(number - 1) % MONTHS_OF_QUARTER];
        return start.plusDays(HALF_WEEK).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FiscalCalendar && ((FiscalCalendar) other).startMonth == startMonth
                && ((FiscalCalendar) other).pattern == pattern && ((FiscalCalendar) other).zone.equals(zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(startMonth, pattern, zone);
    }

    @Override
    public String toString() {
        return "from month " + startMonth + ", " + pattern + ", " + zone;
    }
}
