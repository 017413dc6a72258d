package org.marketops.board.jira;

import org.marketops.budget.YearPoint;
import org.marketops.objective.Period;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;
import org.marketops.time.FiscalMonth;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Quarters of the company’s calendar, and where today is in them. */
public final class Quarters {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MIDDLE = 14;

    private final FiscalCalendars calendars;
    private final Clock clock;

    public Quarters(FiscalCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    FiscalCalendar calendar() {
        return calendars.current();
    }

    /** The fiscal quarter before the one that is running: the last that is over. */
    Period lastQuarter() {
        return thisQuarter().before();
    }

    Period thisQuarter() {
        FiscalMonth month = calendar().monthOf(today());
        return Period.quarter(month.fiscalYear(), month.quarter());
    }

    LocalDate first(Period quarter) {
        return calendar().months(quarter.fiscalYear()).get((quarter.quarter() - 1) * MONTHS_OF_QUARTER).first();
    }

    LocalDate last(Period quarter) {
        return calendar().months(quarter.fiscalYear()).get(quarter.quarter() * MONTHS_OF_QUARTER - 1).last();
    }

    YearPoint now(Period quarter) {
        FiscalMonth month = calendar().monthOf(today());
        if (month.fiscalYear() != quarter.fiscalYear()) {
            return month.fiscalYear() < quarter.fiscalYear() ? YearPoint.before() : YearPoint.after();
        }
        return YearPoint.in(month.number(), (int) ChronoUnit.DAYS.between(month.first(), today()) + 1,
                (int) ChronoUnit.DAYS.between(month.first(), month.last()) + 1);
    }

    /** A day in the middle of the fiscal month that is open, for its name; empty where the quarter's year is over or has not begun. */
    Optional<LocalDate> openMonth(Period quarter) {
        FiscalMonth month = calendar().monthOf(today());
        return month.fiscalYear() == quarter.fiscalYear() ? Optional.of(month.first().plusDays(MIDDLE)) : Optional.empty();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(calendar().zone()));
    }
}
