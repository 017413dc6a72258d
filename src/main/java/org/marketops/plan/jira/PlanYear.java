package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import org.marketops.budget.Kind;
import org.marketops.kernel.IssueId;
import org.marketops.money.Rates;
import org.marketops.plan.PlanGoals;
import org.marketops.plan.PlanTree;
import org.marketops.time.FiscalMonth;

import java.util.List;

/** All that the page shows, read once. */
final class PlanYear {

    private final Project project;
    private final int year;
    private final Kind kind;
    private final List<FiscalMonth> months;
    private final PlanTree tree;
    private final PlanGoals goals;
    private final SeenIssues seen;
    private final Rates rates;
    private final int monthNow;

    PlanYear(Project project, Kind kind, List<FiscalMonth> months, PlanTree tree, PlanGoals goals, SeenIssues seen, Rates rates,
             int monthNow) {
        this.project = project;
        this.year = months.get(0).fiscalYear();
        this.kind = kind;
        this.months = months;
        this.tree = tree;
        this.goals = goals;
        this.seen = seen;
        this.rates = rates;
        this.monthNow = monthNow;
    }

    Project project() {
        return project;
    }

    int year() {
        return year;
    }

    Kind kind() {
        return kind;
    }

    List<FiscalMonth> months() {
        return months;
    }

    PlanTree tree() {
        return tree;
    }

    PlanGoals goals() {
        return goals;
    }

    String look(Issue issue) {
        return seen.look(issue);
    }

    /** Null for one that the person does not see. */
    Issue issue(IssueId id) {
        return seen.issues().get(id);
    }

    boolean hasIssues() {
        return !seen.issues().isEmpty();
    }

    boolean mayEdit(IssueId issue) {
        return seen.editable().contains(issue);
    }

    boolean mayEditAny() {
        return !seen.editable().isEmpty();
    }

    Rates rates() {
        return rates;
    }

    /** 1 to 12; 0 before the year, 13 after it. */
    int monthNow() {
        return monthNow;
    }
}
