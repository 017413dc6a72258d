package org.marketops.calendar;

import org.marketops.kernel.PersonKey;

/** The calendar with the eyes of a person. */
public final class ReadCalendar {

    /** More are not read at once; the calendar says so. */
    public static final int MOST = 5000;

    private final CalendarItems items;
    private final WantedOverlaps wanted;

    public ReadCalendar(CalendarItems items, WantedOverlaps wanted) {
        this.items = items;
        this.wanted = wanted;
    }

    /** @throws org.marketops.kernel.NotFound if the project is absent or not visible to the person */
    public Schedule read(PersonKey who, CalendarQuestion question) {
        return Schedule.of(question, items.find(who, question, MOST), wanted.all());
    }
}
