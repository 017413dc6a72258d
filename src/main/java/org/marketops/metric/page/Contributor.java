package org.marketops.metric.page;

import org.marketops.time.FiscalCalendar;

import java.util.List;
import java.util.function.Consumer;

/** One kind of figures that pages and panels are made of, for example those that were imported. Asks for no right. */
public interface Contributor {

    /** By source and part of time; by issue for issues, as a whole for a project. */
    Figures overTime(Subject subject, Window window, Grain grain, FiscalCalendar calendar);

    /**
     * By issue, over all days that {@link #overTime} has of the same window. Those of a project are added up, as far as what is wanted allows.
     */
    Figures byIssue(Subject subject, Window window, Wanted wanted, FiscalCalendar calendar);

    /** The same of a project, one issue after the other. */
    void eachIssue(Subject project, Window window, Wanted wanted, FiscalCalendar calendar, Consumer<List<Figure>> taker);
}
