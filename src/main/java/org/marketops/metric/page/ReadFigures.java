package org.marketops.metric.page;

import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The one place where the figures of a page are put together: what each kind of them contributes. */
public final class ReadFigures {

    private final List<Contributor> contributors;
    private final FiscalCalendars calendars;

    public ReadFigures(List<Contributor> contributors, FiscalCalendars calendars) {
        this.contributors = List.copyOf(contributors);
        this.calendars = calendars;
    }

    FiscalCalendar calendar() {
        return calendars.current();
    }

    public Figures overTime(Subject subject, Window window, Grain grain) {
        FiscalCalendar calendar = calendars.current();
        return contributors.stream().map(each -> each.overTime(subject, window, grain, calendar)).reduce(Figures.NONE, Figures::plus);
    }

    public Figures byIssue(Subject subject, Window window, Wanted wanted) {
        FiscalCalendar calendar = calendars.current();
        return contributors.stream().map(each -> each.byIssue(subject, window, wanted, calendar)).reduce(Figures.NONE, Figures::plus);
    }

    /** The same of a project, one issue after the other: as long as there is one kind of figures, no more is held than one issue has. */
    void eachIssue(Subject project, Window window, Wanted wanted, Consumer<List<Figure>> taker) {
        if (contributors.size() == 1) {
            contributors.get(0).eachIssue(project, window, wanted, calendars.current(), taker);
            return;
        }
        Map<Long, List<Figure>> issues = new LinkedHashMap<>();
        byIssue(project, window, wanted).all().forEach(figure -> issues.computeIfAbsent(figure.owner(), none -> new ArrayList<>()).add(figure));
        issues.values().forEach(taker);
    }
}
