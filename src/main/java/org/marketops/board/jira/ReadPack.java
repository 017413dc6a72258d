package org.marketops.board.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import org.marketops.board.GoalResult;
import org.marketops.board.RegionMoney;
import org.marketops.budget.YearPoint;
import org.marketops.budget.jira.YearOfLines;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.lead.FunnelFigures;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.metric.portfolio.PortfolioSums;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;
import org.marketops.objective.Figure;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;
import org.marketops.objective.Objectives;
import org.marketops.objective.Period;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;
import org.marketops.time.FiscalMonth;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the figures of a quarter of a project. Asks for no right. */
public final class ReadPack {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int QUARTERS = 4;

    private final PackIssues issues;
    private final Objectives objectives;
    private final PortfolioSums sums;
    private final YearOfLines years;
    private final FunnelFigures funnels;
    private final FiscalCalendars calendars;
    private final MarketingFields fields;
    private final Clock clock;

    public ReadPack(PackIssues issues, Objectives objectives, PortfolioSums sums, YearOfLines years, FunnelFigures funnels,
                    FiscalCalendars calendars, MarketingFields fields, Clock clock) {
        this.issues = issues;
        this.objectives = objectives;
        this.sums = sums;
        this.years = years;
        this.funnels = funnels;
        this.calendars = calendars;
        this.fields = fields;
        this.clock = clock;
    }

    /** @param all as {@link PackIssues#all} gives them */
    PackFigures read(Project project, Period quarter, Map<IssueId, Issue> all) {
        ObjectiveTree tree = objectives.tree();
        Map<IssueId, Integer> counts = issues.objectives(all, tree);
        Map<IssueId, String> regions = issues.regions(all);
        List<Objective> ofQuarter = wanted(tree, quarter);
        List<Objective> ofYear = wanted(tree, Period.year(quarter.fiscalYear()));
        LocalDate first = first(quarter);
        LocalDate last = last(quarter);
        List<GoalResult> goals = results(project, tree, ofQuarter, counts, first, last);
        goals.addAll(results(project, tree, ofYear, counts, calendar().firstDay(quarter.fiscalYear()), last));
        Map<Integer, Figure> before = new HashMap<>();
        results(project, tree, ofQuarter, counts, first(quarter.before()), last(quarter.before()))
                .forEach(each -> before.put(each.objective().id(), each.result()));
        return new PackFigures(goals, before,
                RegionMoney.of(years.of(project.getId(), quarter.fiscalYear()), id -> regions.getOrDefault(id, ""), quarter.quarter(), now(quarter)),
                funnels.funnel(project.getId(), first, last), funnels.tagging(project.getId(), first, last), orphans(all, counts, tree),
                quarter.quarter() == QUARTERS);
    }

    private static List<Objective> wanted(ObjectiveTree tree, Period period) {
        return tree.inOrder().stream().filter(each -> !each.isArchived() && each.period().equals(period)).collect(Collectors.toList());
    }

    private List<GoalResult> results(Project project, ObjectiveTree tree, List<Objective> wanted, Map<IssueId, Integer> counts, LocalDate first,
                                     LocalDate last) {
        Set<MetricKey> metrics = EnumSet.noneOf(MetricKey.class);
        wanted.forEach(each -> GoalResult.metric(each).ifPresent(metrics::add));
        List<PeriodSum> found = metrics.isEmpty() ? Collections.emptyList()
                : sums.byIssue(SumScope.of(Set.of(project.getId()), SumSpan.whole(first, last)), metrics).sums();
        return GoalResult.of(tree, wanted, counts, found);
    }

    private int orphans(Map<IssueId, Issue> all, Map<IssueId, Integer> counts, ObjectiveTree tree) {
        int orphans = 0;
        for (Map.Entry<IssueId, Issue> each : all.entrySet()) {
            boolean counted = fields.isPlan(each.getValue()) || fields.isCampaign(each.getValue());
            Integer objective = counts.get(each.getKey());
            if (counted && (objective == null || tree.find(objective).filter(found -> !found.isArchived()).isEmpty())) {
                orphans++;
            }
        }
        return orphans;
    }

    YearPoint now(Period quarter) {
        FiscalMonth month = calendar().monthOf(today());
        if (month.fiscalYear() != quarter.fiscalYear()) {
            return month.fiscalYear() < quarter.fiscalYear() ? YearPoint.before() : YearPoint.after();
        }
        return YearPoint.in(month.number(), (int) ChronoUnit.DAYS.between(month.first(), today()) + 1,
                (int) ChronoUnit.DAYS.between(month.first(), month.last()) + 1);
    }

    /** The fiscal quarter before the one that is running: the last that is over. */
    Period lastQuarter() {
        return thisQuarter().before();
    }

    Period thisQuarter() {
        FiscalMonth month = calendar().monthOf(today());
        return Period.quarter(month.fiscalYear(), month.quarter());
    }

    LocalDate first(Period quarter) {
        return calendar().months(quarter.fiscalYear()).get((quarter.quarter() - 1) * MONTHS_OF_QUARTER).first();
    }

    LocalDate last(Period quarter) {
        return calendar().months(quarter.fiscalYear()).get(quarter.quarter() * MONTHS_OF_QUARTER - 1).last();
    }

    FiscalCalendar calendar() {
        return calendars.current();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(calendar().zone()));
    }
}
