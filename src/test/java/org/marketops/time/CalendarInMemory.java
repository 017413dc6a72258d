package org.marketops.time;

import java.time.ZoneOffset;

/** From January, by calendar months, until it is changed. */
public final class CalendarInMemory implements FiscalCalendars {

    private FiscalCalendar calendar = FiscalCalendar.of(1, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC);

    @Override
    public FiscalCalendar current() {
        return calendar;
    }

    @Override
    public void change(FiscalCalendar changed) {
        calendar = changed;
    }
}
