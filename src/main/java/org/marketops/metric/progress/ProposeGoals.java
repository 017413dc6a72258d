package org.marketops.metric.progress;

import org.marketops.metric.Measure;
import org.marketops.metric.MonthSum;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Basis;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Goals for the metrics that have a past. */
public final class ProposeGoals {

    private final FiscalCalendars calendars;
    private final Clock clock;

    public ProposeGoals(FiscalCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The periods whose figures would be the sample, the latest first. */
    public List<TargetPeriod> periods(TargetPeriod wanted, GoalBasis basis) {
        return basis.periods(wanted, calendars.current(), today());
    }

    /**
     * One for each metric that has a value in at least one period of the sample, in the order given.
     *
     * @param growth a fraction: 0.1 for 10 %; @param sums of the issue, for a plan of its campaigns too
     */
    public List<GoalProposal> of(Collection<Definition> metrics, TargetPeriod wanted, GoalBasis basis, BigDecimal growth,
                                 Collection<MonthSum> sums, Evaluator evaluator) {
        FiscalCalendar calendar = calendars.current();
        List<TargetPeriod> periods = periods(wanted, basis);
        List<PeriodSums> parts = new ArrayList<>();
        Basis weighted = Basis.of(List.of());
        for (int i = 0; i < periods.size(); i++) {
            PeriodSums part = PeriodSums.of(periods.get(i), calendar, sums);
            parts.add(part);
            weighted = weighted.plus(part.basis().weighted(basis.weights().get(i)));
        }
        List<GoalProposal> proposals = new ArrayList<>();
        for (Definition metric : metrics) {
            List<GoalProposal.Past> sample = new ArrayList<>();
            for (int i = 0; i < periods.size(); i++) {
                Measure value = parts.get(i).orCut(evaluator.of(metric.code(), parts.get(i).basis()).measure());
                sample.add(new GoalProposal.Past(periods.get(i), basis.weights().get(i), value));
            }
            if (sample.stream().anyMatch(past -> past.value().value().isPresent())) {
                proposals.add(GoalProposal.of(metric, sample, past(metric, basis, periods, weighted, evaluator), growth));
            }
        }
        return proposals;
    }

    private Measure past(Definition metric, GoalBasis basis, List<TargetPeriod> periods, Basis weighted, Evaluator evaluator) {
        if (periods.size() < basis.weights().size()) {
            return Measure.undefined(Undefined.NO_DATA);
        }
        boolean open = periods.stream().anyMatch(period -> !GoalBasis.isOver(period, calendars.current(), today()));
        return open ? Measure.undefined(Undefined.PARTIAL_PERIOD) : evaluator.of(metric.code(), weighted).measure();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(calendars.current().zone()));
    }
}
