package org.marketops.metric.page;

import org.marketops.time.FiscalCalendar;

import java.util.Set;

/** One kind of figures that pages and panels are made of, for example those that were imported. Asks for no right. */
public interface Contributor {

    /** By source and part of time; by issue for issues, as a whole for a project. */
    Figures overTime(Subject subject, Window window, Grain grain, FiscalCalendar calendar);

    /**
     * By issue. Those of a project are of the whole calendar months in which the window lies, sources added up.
     *
     * @param metrics codes that are wanted
     */
    Figures byIssue(Subject subject, Window window, Set<String> metrics, FiscalCalendar calendar);
}
