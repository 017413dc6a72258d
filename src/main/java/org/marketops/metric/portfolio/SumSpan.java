package org.marketops.metric.portfolio;

import org.marketops.time.FiscalCalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** From which day to which, both included, and by which periods. A figure of several days belongs to the period of its first. Immutable. */
public final class SumSpan {

    private final LocalDate from;
    private final LocalDate to;
    private final UnaryOperator<LocalDate> startOf;
    private final boolean calendarMonths;

    private SumSpan(LocalDate from, LocalDate to, UnaryOperator<LocalDate> startOf, boolean calendarMonths) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day " + to + " is before the first " + from);
        }
        this.from = from;
        this.to = to;
        this.startOf = Objects.requireNonNull(startOf);
        this.calendarMonths = calendarMonths;
    }

    /** By calendar month: the fastest, and the only one that is exact as of a time before imports were taken back. */
    public static SumSpan months(YearMonth first, YearMonth last) {
        return new SumSpan(first.atDay(1), last.atEndOfMonth(), day -> day.withDayOfMonth(1), true);
    }

    public static SumSpan days(LocalDate first, LocalDate last) {
        return new SumSpan(first, last, day -> day, false);
    }

    /** All of it as one period. */
    public static SumSpan whole(LocalDate first, LocalDate last) {
        return new SumSpan(first, last, day -> first, false);
    }

    /** The fiscal months, the first and the last cut to the days. */
    public static SumSpan fiscalMonthsWithin(FiscalCalendar calendar, LocalDate first, LocalDate last) {
        return new SumSpan(first, last, day -> {
            LocalDate start = calendar.monthOf(day).first();
            return start.isBefore(first) ? first : start;
        }, false);
    }

    /** From Monday; the first and the last week may be cut. */
    public static SumSpan weeks(LocalDate first, LocalDate last) {
        return new SumSpan(first, last, day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), false);
    }

    /** The whole months of the calendar in which the two days lie. */
    public static SumSpan fiscalMonths(FiscalCalendar calendar, LocalDate first, LocalDate last) {
        LocalDate start = calendar.monthOf(first).first();
        LocalDate end = calendar.monthOf(last).last();
        if (calendar.pattern() == FiscalCalendar.Pattern.MONTHS) {
            return months(YearMonth.from(start), YearMonth.from(end));
        }
        return new SumSpan(start, end, day -> calendar.monthOf(day).first(), false);
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public boolean isByCalendarMonth() {
        return calendarMonths;
    }

    /** Whether every period begins with a calendar month, and the last one ends with one. */
    public boolean isOfWholeMonths() {
        return to.plusDays(1).getDayOfMonth() == 1 && starts().stream().allMatch(start -> start.getDayOfMonth() == 1);
    }

    /** The first day of the period that the day belongs to; in the first period it may lie before {@link #from}. */
    public LocalDate startOf(LocalDate day) {
        return startOf.apply(day);
    }

    /** The first days of its periods, in order; the first of them is {@link #from}. */
    public List<LocalDate> starts() {
        List<LocalDate> starts = new ArrayList<>(List.of(from));
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (startOf(day).equals(day) && !startOf(day.minusDays(1)).equals(day)) {
                starts.add(day);
            }
        }
        return starts;
    }

    /** Whether a figure that lasts till that day goes on after the period of its first one, or after the span. */
    public boolean reachesOut(LocalDate first, LocalDate last) {
        return last.isAfter(to) || last.isAfter(first) && !startOf(first).equals(startOf(last));
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
