package org.marketops.metric.page.jira;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.page.Grain;
import org.marketops.metric.page.ReadFigures;
import org.marketops.metric.page.Window;
import org.marketops.metric.progress.ReadProgress;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.time.FiscalCalendars;

/** Figures of a whole project, less what the reader may not see: the same that the page of metrics shows. */
public final class ProjectFigures {

    private final SeenSubjects subjects;
    private final ReadFigures figures;
    private final FiscalCalendars calendars;
    private final ReadProgress progress;

    public ProjectFigures(SeenSubjects subjects, ReadFigures figures, FiscalCalendars calendars, ReadProgress progress) {
        this.subjects = subjects;
        this.figures = figures;
        this.calendars = calendars;
        this.progress = progress;
    }

    /** Of a period up to today. @throws NotFound if there is no such project, or the person may not see it */
    public Measure actual(String projectKey, TargetPeriod period, String metric, Evaluator evaluator) {
        Window window = Window.of(period, calendars.current(), progress.today());
        return evaluator.of(metric, figures.overTime(subjects.project(projectKey).subject(), window, Grain.MONTH).basis()).measure();
    }

    /** @throws NotFound if there is no such project, or the person may not see it */
    public long id(String projectKey) {
        return subjects.project(projectKey).projectId();
    }

    /** @throws NotFound if there is no such project, or the person may not see it */
    public String name(String projectKey) {
        return subjects.project(projectKey).name();
    }

    /** Whether the issue is one of the project that the reader may see. */
    public boolean isSeenIn(long project, IssueId issue) {
        return subjects.visible(issue.value()).filter(found -> found.getProjectObject().getId() == project).isPresent();
    }
}
