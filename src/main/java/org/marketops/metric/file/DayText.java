package org.marketops.metric.file;

import org.marketops.metric.RowProblem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as exports write them: 2024-01-31, 20240131, 31.01.2024, 31-01-2024, 1/31/2024, 31 January 2024, Jan 31, 2024.
 * Where day and month could change places, the order that the file shows decides; without one the cell is not read.
 */
final class DayText {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final int REMEMBERED = 4_096;
    private static final int LONGEST = 40;
    private static final String CLOCK = "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?[AaPp][Mm])?(?: ?(?:Z|UTC|[+-]\\d{2}:?\\d{2}))?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + CLOCK);
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern POINTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})" + CLOCK);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/])(\\d{1,2})\\2(\\d{4})" + CLOCK);
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})\\.? ([A-Za-z]{3,9})\\.?,? (\\d{4})");
    private static final Pattern MONTH_DAY = Pattern.compile("([A-Za-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private final DayOrder order;
    private final Map<String, LocalDate> remembered = new HashMap<>();

    DayText(DayOrder order) {
        this.order = order;
    }

    LocalDate read(String cell) throws UnreadableCell {
        LocalDate known = remembered.get(cell);
        if (known != null) {
            return known;
        }
        LocalDate day = parsed(cell.strip());
        if (remembered.size() < REMEMBERED) {
            remembered.put(cell, day);
        }
        return day;
    }

    /** What a cell tells about the order: {@link DayOrder#UNKNOWN} where it tells nothing. */
    static DayOrder shown(String cell) {
        Matcher matcher = YEAR_LAST.matcher(cell.strip());
        if (!matcher.matches()) {
            return DayOrder.UNKNOWN;
        }
        boolean firstIsDay = number(matcher, 1) > 12;
        boolean secondIsDay = number(matcher, 3) > 12;
        return firstIsDay == secondIsDay ? DayOrder.UNKNOWN : firstIsDay ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }

    private LocalDate parsed(String text) throws UnreadableCell {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new UnreadableCell(RowProblem.NOT_A_DAY);
        }
        Matcher iso = YEAR_FIRST.matcher(text);
        if (iso.matches()) {
            return day(number(iso, 1), number(iso, 3), number(iso, 4));
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return day(number(digits, 1), number(digits, 2), number(digits, 3));
        }
        Matcher points = POINTS.matcher(text);
        if (points.matches()) {
            return day(number(points, 3), number(points, 2), number(points, 1));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        return yearLast.matches() ? inOrder(number(yearLast, 4), number(yearLast, 1), number(yearLast, 3)) : inWords(text);
    }

    private LocalDate inOrder(int year, int first, int second) throws UnreadableCell {
        if (first == second) {
            return day(year, first, first);
        }
        switch (order) {
            case DAY_FIRST:
                return day(year, second, first);
            case MONTH_FIRST:
                return day(year, first, second);
            default:
                throw new UnreadableCell(first > 31 || second > 31 ? RowProblem.NOT_A_DAY : RowProblem.DAY_TWO_READINGS);
        }
    }

    private static LocalDate inWords(String text) throws UnreadableCell {
        Matcher dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.matches()) {
            return day(number(dayMonth, 3), month(dayMonth.group(2)), number(dayMonth, 1));
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        if (monthDay.matches()) {
            return day(number(monthDay, 3), month(monthDay.group(1)), number(monthDay, 2));
        }
        throw new UnreadableCell(RowProblem.NOT_A_DAY);
    }

    private static int month(String name) throws UnreadableCell {
        int at = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        if (at < 0 || at % 3 != 0) {
            throw new UnreadableCell(RowProblem.NOT_A_DAY);
        }
        return at / 3 + 1;
    }

    private static LocalDate day(int year, int month, int day) throws UnreadableCell {
        try {
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return LocalDate.of(year, month, day);
            }
        } catch (DateTimeException noSuchDay) {
            // 31 June: told as what it is.
        }
        throw new UnreadableCell(RowProblem.NOT_A_DAY);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
