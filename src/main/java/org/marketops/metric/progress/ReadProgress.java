package org.marketops.metric.progress;

import org.marketops.kernel.IssueId;
import org.marketops.metric.Measure;
import org.marketops.metric.MonthSum;
import org.marketops.metric.dictionary.Converted;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** How the targets of an issue stand. */
public final class ReadProgress {

    private final FiscalCalendars calendars;
    private final Clock clock;

    public ReadProgress(FiscalCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(calendars.current().zone()));
    }

    /**
     * Amounts in another currency than the target's are brought to it at the plan rate, where there is one. Figures over days that reach beyond
     * the period are in no sum of it: nobody knows how much of them belongs to it.
     *
     * @param sums of the issue, for a plan of its campaigns too
     */
    public Progress of(Target target, Collection<MonthSum> sums, Evaluator evaluator) {
        PeriodSums within = PeriodSums.of(target.period(), calendars.current(), sums);
        return of(target, within.orCut(evaluator.of(target.metric(), within.basis()).measure()), evaluator);
    }

    /** @param actual of the days of the period up to today, for a whole project or an issue */
    public Progress of(Target target, Measure actual, Evaluator evaluator) {
        FiscalCalendar calendar = calendars.current();
        Definition metric = evaluator.dictionary().required(target.metric());
        if (isOtherMoney(actual, target.value())) {
            Measure converted = Converted.to(target.value().currency(), actual, target.period().first(calendar), evaluator.exchange());
            if (converted.value().isPresent()) {
                return Progress.atPlanRate(target, metric, converted, calendar, today());
            }
        }
        return Progress.of(target, metric, actual, calendar, today());
    }

    /** What the targets of issues come to beside that of their project. @param below for the same metric and period */
    public BottomUp bottomUp(Target project, Definition metric, Collection<Target> below, Map<IssueId, IssueId> plans, Exchange rates) {
        return BottomUp.of(project, metric, below, plans, rates, project.period().first(calendars.current()));
    }

    private static boolean isOtherMoney(Measure actual, Measure target) {
        return actual.value().isPresent() && actual.isMoney() && target.isMoney() && !actual.currency().equals(target.currency());
    }
}
