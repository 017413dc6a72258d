package org.marketops.metric.page;

import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.util.List;

/** The one place where the figures of a page are put together: what each kind of them contributes. */
public final class ReadFigures {

    private final List<Contributor> contributors;
    private final FiscalCalendars calendars;

    public ReadFigures(List<Contributor> contributors, FiscalCalendars calendars) {
        this.contributors = List.copyOf(contributors);
        this.calendars = calendars;
    }

    public Figures overTime(Subject subject, Window window, Grain grain) {
        FiscalCalendar calendar = calendars.current();
        return contributors.stream().map(each -> each.overTime(subject, window, grain, calendar)).reduce(Figures.NONE, Figures::plus);
    }

    public Figures byIssue(Subject subject, Window window, Wanted wanted) {
        FiscalCalendar calendar = calendars.current();
        return contributors.stream().map(each -> each.byIssue(subject, window, wanted, calendar)).reduce(Figures.NONE, Figures::plus);
    }
}
