package org.marketops.metric.progress;

import org.marketops.metric.Measure;
import org.marketops.metric.MonthSum;
import org.marketops.metric.dictionary.Converted;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;

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
        FiscalCalendar calendar = calendars.current();
        LocalDate first = target.period().first(calendar);
        PeriodSums within = PeriodSums.of(target.period(), calendar, sums);
        Measure actual = evaluator.of(target.metric(), within.basis()).measure();
        Measure converted = isOtherMoney(actual, target.value()) ? Converted.to(target.value().currency(), actual, first, evaluator.exchange()) : actual;
        if (converted.value().isPresent() && isOtherMoney(actual, target.value())) {
            return Progress.atPlanRate(target, evaluator.dictionary().required(target.metric()), converted, calendar, today());
        }
        return Progress.of(target, evaluator.dictionary().required(target.metric()), within.orCut(actual), calendar, today());
    }

    private static boolean isOtherMoney(Measure actual, Measure target) {
        return actual.value().isPresent() && actual.isMoney() && target.isMoney() && !actual.currency().equals(target.currency());
    }
}
