package org.marketops.board.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import org.marketops.board.Contribution;
import org.marketops.board.GoalResult;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.metric.MetricKey;
import org.marketops.metric.portfolio.FoundSums;
import org.marketops.metric.portfolio.PortfolioSums;
import org.marketops.metric.portfolio.SumSpan;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.metric.progress.Targets;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;
import org.marketops.objective.Objectives;
import org.marketops.objective.Period;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how far the objectives of a quarter are reached, by whom, and how the quarters to compare with came out. */
public final class ReadGoals {

    private static final int QUARTERS = 4;
    private static final int NOW = 0;
    private static final int YEAR = 1;
    private static final int BEFORE = 2;
    private static final int YEAR_BEFORE = 3;

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

    /** @param all as {@link PackIssues#all} gives them; @param above as {@link PackIssues#above} does */
    PackGoals read(Project project, Period quarter, Map<IssueId, Issue> all, Map<IssueId, IssueId> above) {
        ObjectiveTree tree = objectives.tree();
        Map<IssueId, Integer> counts = issues.objectives(all, tree, above);
        List<Objective> ofQuarter = wanted(tree, quarter);
        List<Objective> ofYear = wanted(tree, Period.year(quarter.fiscalYear()));
        List<FoundSums> found = sums(project, quarter, ofQuarter, ofYear);
        List<GoalResult> judged = GoalResult.of(tree, ofQuarter, counts, found.get(NOW).sums());
        List<GoalResult> goals = new ArrayList<>(judged);
        goals.addAll(GoalResult.of(tree, ofYear, counts, found.get(YEAR).sums()));
        return new PackGoals(goals, GoalResult.of(tree, ofQuarter, counts, found.get(BEFORE).sums()),
                GoalResult.of(tree, ofQuarter, counts, found.get(YEAR_BEFORE).sums()),
                Contribution.of(tree, judged, counts, found.get(NOW).sums(), targets(quarter, ofQuarter, all)), orphans(all, counts, tree),
                quarter.quarter() == QUARTERS);
    }

    private static List<Objective> wanted(ObjectiveTree tree, Period period) {
        return tree.inOrder().stream().filter(each -> !each.isArchived() && each.period().equals(period)).collect(Collectors.toList());
    }

    /** Of the quarter, the year to its end, and the two quarters to compare with. */
    private List<FoundSums> sums(Project project, Period quarter, List<Objective> ofQuarter, List<Objective> ofYear) {
        Set<MetricKey> metrics = EnumSet.noneOf(MetricKey.class);
        ofQuarter.forEach(each -> GoalResult.metric(each).ifPresent(metrics::add));
        ofYear.forEach(each -> GoalResult.metric(each).ifPresent(metrics::add));
        return sums.byIssue(project.getId(), List.of(span(quarter), SumSpan.whole(quarters.first(Period.quarter(quarter.fiscalYear(), 1)), quarters.last(quarter)),
                span(quarter.before()), span(quarter.aYearBefore())), metrics);
    }

    private SumSpan span(Period quarter) {
        return SumSpan.whole(quarters.first(quarter), quarters.last(quarter));
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
