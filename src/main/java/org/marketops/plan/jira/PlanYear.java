package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marketops.budget.Kind;
import org.marketops.kernel.IssueId;
import org.marketops.money.Rates;
import org.marketops.plan.PlanTree;
import org.marketops.time.FiscalMonth;

/** All that the page shows, read once. */
final class PlanYear {

    private final Project project;
    private final int year;
    private final Kind kind;
    private final List<FiscalMonth> months;
    private final PlanTree tree;
    private final Map<IssueId, Issue> issues;
    private final Set<IssueId> editable;
    private final Rates rates;
    private final int monthNow;

    PlanYear(Project project, Kind kind, List<FiscalMonth> months, PlanTree tree, Map<IssueId, Issue> issues, Set<IssueId> editable,
             Rates rates, int monthNow) {
        this.project = project;
        this.year = months.get(0).fiscalYear();
        this.kind = kind;
        this.months = months;
        this.tree = tree;
        this.issues = issues;
        this.editable = editable;
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

    Issue issue(IssueId id) {
        return issues.get(id);
    }

    boolean hasIssues() {
        return !issues.isEmpty();
    }

    boolean mayEdit(IssueId issue) {
        return editable.contains(issue);
    }

    boolean mayEditAny() {
        return !editable.isEmpty();
    }

    Rates rates() {
        return rates;
    }

    /** 1 to 12; 0 before the year, 13 after it. */
    int monthNow() {
        return monthNow;
    }
}
