package org.marketops.board.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import org.marketops.approval.MyApprovals;
import org.marketops.approval.QueueLine;
import org.marketops.board.Contribution;
import org.marketops.board.Promise;
import org.marketops.board.Promises;
import org.marketops.board.RegionMoney;
import org.marketops.budget.jira.YearOfLines;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.lead.FunnelFigures;
import org.marketops.objective.Period;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the figures of a quarter of a project, part by part. Asks for no right, save for what waits for a decision. */
public final class ReadPack {

    private final PackIssues issues;
    private final ReadGoals goals;
    private final YearOfLines years;
    private final FunnelFigures funnels;
    private final MyApprovals approvals;
    private final Promises promises;
    private final Quarters quarters;

    public ReadPack(PackIssues issues, ReadGoals goals, YearOfLines years, FunnelFigures funnels, MyApprovals approvals, Promises promises,
                    Quarters quarters) {
        this.issues = issues;
        this.goals = goals;
        this.years = years;
        this.funnels = funnels;
        this.approvals = approvals;
        this.promises = promises;
        this.quarters = quarters;
    }

    /** @param all as {@link PackIssues#all} gives them; @param reader whose sight decides which plans in approval are among them */
    PackFigures read(Project project, Period quarter, Map<IssueId, Issue> all, PersonKey reader) {
        Sections sections = new Sections();
        PackFigures figures = new PackFigures();
        Map<IssueId, IssueId> above = sections.read("objectives", Map.of(), () -> issues.above(all));
        figures.goals = sections.read("objectives", figures.goals, () -> goals.read(project, quarter, all, above));
        figures.money = sections.read("money", figures.money, () -> money(project, quarter, all, above));
        figures.leads = sections.read("funnel", figures.leads, () -> leads(project, quarter));
        figures.decisions = sections.read("decisions", figures.decisions, () -> decisions(all, reader));
        sections.read("promises", null, () -> promises(project, quarter, figures));
        figures.openMonth = quarters.openMonth(quarter).orElse(null);
        figures.failed = sections.failed();
        for (Contribution each : figures.goals.contributions) {
            Issue issue = all.get(each.issue());
            if (issue != null) {
                figures.names.put(each.issue(), new String[] {issue.getKey(), issue.getSummary()});
            }
        }
        return figures;
    }

    /** How far objectives are reached, and nothing else. */
    PackFigures objectives(Project project, Period quarter, Map<IssueId, Issue> all) {
        PackFigures figures = new PackFigures();
        figures.goals = goals.read(project, quarter, all, issues.above(all));
        return figures;
    }

    private List<RegionMoney> money(Project project, Period quarter, Map<IssueId, Issue> all, Map<IssueId, IssueId> above) {
        Map<IssueId, String> regions = issues.regions(all, above);
        return RegionMoney.of(years.of(project.getId(), quarter.fiscalYear()), id -> regions.getOrDefault(id, ""), quarter.quarter(),
                quarters.now(quarter));
    }

    private FunnelFigures.Quarter leads(Project project, Period quarter) {
        Period yearBefore = quarter.aYearBefore();
        return funnels.quarter(project.getId(), quarters.first(quarter), quarters.last(quarter), quarters.first(yearBefore), quarters.last(yearBefore));
    }

    private List<DecisionDue> decisions(Map<IssueId, Issue> all, PersonKey reader) {
        List<QueueLine> waiting = approvals.waiting(all.keySet(), reader);
        return waiting.stream().map(DecisionDue::new).collect(Collectors.toList());
    }

    private Void promises(Project project, Period quarter, PackFigures figures) {
        for (Promise each : promises.of(project.getId(), List.of(quarter.before(), quarter))) {
            if (each.state() != Promise.State.WITHDRAWN) {
                (each.quarter().equals(quarter) ? figures.promises : figures.promised).add(each);
            }
        }
        return null;
    }
}
