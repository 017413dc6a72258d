package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.BudgetLines;
import org.marketops.budget.Cells;
import org.marketops.budget.KeepLines;
import org.marketops.budget.Kind;
import org.marketops.budget.jira.LinePlaces;
import org.marketops.budget.jira.YearOfLines;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.money.CompanyCurrency;
import org.marketops.money.jira.RecentRates;
import org.marketops.objective.jira.NamedObjectives;
import org.marketops.plan.PlanGoals;
import org.marketops.plan.PlanTree;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a fiscal year of a project for a person who may see money, in 5 statements, and copies the year before. */
public final class PlanDesk {

    private static final int AFTER = 13;

    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final AppRights rights;
    private final PlanIssues issues;
    private final NamedObjectives objectives;
    private final BudgetLines lines;
    private final YearOfLines years;
    private final KeepLines keepLines;
    private final LinePlaces places;
    private final FiscalCalendars calendars;
    private final CompanyCurrency company;
    private final RecentRates rates;
    private final Transactions transactions;
    private final Clock clock;

    public PlanDesk(ProjectManager projects, PermissionManager permissions, AppRights rights, PlanIssues issues, NamedObjectives objectives,
                    BudgetLines lines, YearOfLines years, KeepLines keepLines, LinePlaces places, FiscalCalendars calendars, CompanyCurrency company, RecentRates rates,
                    Transactions transactions, Clock clock) {
        this.projects = projects;
        this.permissions = permissions;
        this.rights = rights;
        this.issues = issues;
        this.objectives = objectives;
        this.lines = lines;
        this.years = years;
        this.keepLines = keepLines;
        this.places = places;
        this.calendars = calendars;
        this.company = company;
        this.rates = rates;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws NotFound if there is none, or the person may not browse it */
    Project project(ApplicationUser user, String key) {
        Project project = projects.getProjectByCurrentKey(key);
        if (project == null || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)) {
            throw new NotFound("project " + key);
        }
        return project;
    }

    boolean maySeeMoney(ApplicationUser user) {
        return rights.has(Optional.of(user), AppRight.VIEW_MONEY);
    }

    FiscalCalendar calendar() {
        return calendars.current();
    }

    int yearNow() {
        return calendar().yearOf(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(calendar().zone()));
    }

    PlanYear read(ApplicationUser user, Project project, int year, Kind kind) {
        Map<IssueId, Issue> visible = issues.visible(user, project);
        NamedObjectives.Found found = objectives.in(project.getKey(), user);
        PlanGoals goals = PlanGoals.of(found.tree(), found.named());
        PlanTree tree = PlanTree.of(issues.items(visible), years.of(project.getId(), year), kind, goals, year);
        return new PlanYear(project, kind, calendar().months(year), tree, goals, new SeenIssues(visible, editable(user, visible), issues.looks()),
                rates.ofYear(company.current(), year), monthNow(year));
    }

    private Set<IssueId> editable(ApplicationUser user, Map<IssueId, Issue> visible) {
        Set<IssueId> editable = new HashSet<>();
        if (rights.has(Optional.of(user), AppRight.EDIT_PLAN)) {
            visible.forEach((id, issue) -> {
                if (permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user)) {
                    editable.add(id);
                }
            });
        }
        return editable;
    }

    private int monthNow(int year) {
        int now = yearNow();
        return now == year ? calendar().monthOf(today()).number() : now < year ? 0 : AFTER;
    }

    /** Words and planned amounts of the lines that the person may edit become lines of the year, all of them or none. @return how many */
    int copyYearBefore(ApplicationUser user, Project project, int year) {
        Map<IssueId, Issue> visible = issues.visible(user, project);
        Set<IssueId> editable = editable(user, visible);
        PersonKey who = PersonKey.of(user.getKey());
        return transactions.retryOnConflict(() -> {
            int copied = 0;
            if (lines.ofYear(project.getId(), year).stream().anyMatch(line -> editable.contains(line.issueId()))) {
                return copied;
            }
            for (BudgetLine line : lines.ofYear(project.getId(), year - 1)) {
                if (editable.contains(line.issueId())) {
                    keepLines.add(who, copy(line, visible.get(line.issueId()), year));
                    copied++;
                }
            }
            return copied;
        });
    }

    private BudgetLine copy(BudgetLine line, Issue issue, int year) {
        BudgetLine draft = BudgetLine.draft(places.of(issue, year), line.words(), line.currency(), line.isReserve());
        Cells cells = Cells.none();
        for (int month = 1; month <= Cells.MONTHS; month++) {
            cells = cells.with(Kind.PLAN, month, line.cells().at(Kind.PLAN, month));
        }
        return draft.withCells(cells);
    }
}
