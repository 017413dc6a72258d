package org.marketops.board.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import org.marketops.board.Contribution;
import org.marketops.board.GoalResult;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.PeriodSum;
import org.marketops.metric.portfolio.PortfolioSums;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.metric.progress.Targets;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;
import org.marketops.objective.Objectives;
import org.marketops.objective.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how far the objectives of a quarter are reached, by whom, and how the quarters to compare with came out. */
public final class ReadGoals {

    private static final int QUARTERS = 4;

    private final PackIssues issues;
    private final Objectives objectives;
    private final PortfolioSums sums;
    private final Targets targets;
    private final Quarters quarters;
    private final MarketingFields fields;

    public ReadGoals(PackIssues issues, Objectives objectives, PortfolioSums sums, Targets targets, Quarters quarters, MarketingFields fields) {
        this.issues = issues;
        this.objectives = objectives;
        this.sums = sums;
        this.targets = targets;
        this.quarters = quarters;
        this.fields = fields;
    }

    /** @param all as {@link PackIssues#all} gives them */
    PackGoals read(Project project, Period quarter, Map<IssueId, Issue> all) {
        ObjectiveTree tree = objectives.tree();
        Map<IssueId, Integer> counts = issues.objectives(all, tree);
        List<Objective> ofQuarter = wanted(tree, quarter);
        List<Objective> ofYear = wanted(tree, Period.year(quarter.fiscalYear()));
        List<PeriodSum> now = sums(project, ofQuarter, quarters.first(quarter), quarters.last(quarter));
        List<GoalResult> judged = GoalResult.of(tree, ofQuarter, counts, now);
        List<GoalResult> goals = new ArrayList<>(judged);
        goals.addAll(GoalResult.of(tree, ofYear, counts,
                sums(project, ofYear, quarters.first(Period.quarter(quarter.fiscalYear(), 1)), quarters.last(quarter))));
        return new PackGoals(goals, results(project, tree, ofQuarter, counts, quarter.before()),
                results(project, tree, ofQuarter, counts, quarter.aYearBefore()),
                Contribution.of(tree, judged, counts, now, targets(quarter, ofQuarter, all)), orphans(all, counts, tree), quarter.quarter() == QUARTERS);
    }

    private static List<Objective> wanted(ObjectiveTree tree, Period period) {
        return tree.inOrder().stream().filter(each -> !each.isArchived() && each.period().equals(period)).collect(Collectors.toList());
    }

    private List<GoalResult> results(Project project, ObjectiveTree tree, List<Objective> wanted, Map<IssueId, Integer> counts, Period quarter) {
        return GoalResult.of(tree, wanted, counts, sums(project, wanted, quarters.first(quarter), quarters.last(quarter)));
    }

    private List<PeriodSum> sums(Project project, List<Objective> wanted, LocalDate first, LocalDate last) {
        Set<MetricKey> metrics = EnumSet.noneOf(MetricKey.class);
        wanted.forEach(each -> GoalResult.metric(each).ifPresent(metrics::add));
        return metrics.isEmpty() ? Collections.emptyList()
                : sums.byIssue(SumScope.of(Set.of(project.getId()), SumSpan.whole(first, last)), metrics).sums();
    }

    private List<Target> targets(Period quarter, List<Objective> wanted, Map<IssueId, Issue> all) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        TargetPeriod period = TargetPeriod.read(quarter.key()).orElseThrow(IllegalStateException::new);
        return targets.in(period).stream().filter(target -> all.containsKey(target.issue())).collect(Collectors.toList());
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
}
