package org.marketops.time;

/** The fiscal calendar of the company. */
public interface FiscalCalendars {

    /** As it stands now; January, calendar months and the server's zone while nobody has said otherwise. */
    FiscalCalendar current();

    /** Takes effect at once. Amounts keep the number of their month, so a year in use moves with its months. */
    void change(FiscalCalendar calendar);
}
