package org.marketops.metric.page;

import org.marketops.time.FiscalCalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How time is cut: a week begins on Monday, a month is one of the fiscal calendar. */
public enum Grain {
    DAY, WEEK, MONTH;

    /** The first day of the part that the day lies in. */
    LocalDate startOf(LocalDate day, FiscalCalendar calendar) {
        switch (this) {
            case DAY:
                return day;
            case WEEK:
                return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            default:
                return calendar.monthOf(day).first();
        }
    }

    private LocalDate next(LocalDate start, FiscalCalendar calendar) {
        switch (this) {
            case DAY:
                return start.plusDays(1);
            case WEEK:
                return start.plusWeeks(1);
            default:
                return calendar.monthOf(start).last().plusDays(1);
        }
    }

    /** The first days of its parts; the first one may lie before the window. */
    List<LocalDate> starts(Window window, FiscalCalendar calendar) {
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate start = startOf(window.first(), calendar); !start.isAfter(window.last()); start = next(start, calendar)) {
            starts.add(start);
        }
        return starts;
    }
}
