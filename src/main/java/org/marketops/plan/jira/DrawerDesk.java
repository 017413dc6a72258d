package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.BudgetLines;
import org.marketops.budget.LineAccess;
import org.marketops.kernel.IssueId;
import org.marketops.money.CompanyCurrency;
import org.marketops.money.RateTable;
import org.marketops.money.Rates;
import org.marketops.plan.PlanItem;
import org.marketops.time.FiscalCalendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the lines of a project and year that a person sees. Asks for no right of its own: {@link PlanVisits} has. */
public final class DrawerDesk {

    private static final int AFTER = 13;

    private final PlanDesk desk;
    private final PlanIssues issues;
    private final BudgetLines lines;
    private final LineAccess access;
    private final CompanyCurrency company;
    private final RateTable rates;
    private final Clock clock;

    public DrawerDesk(PlanDesk desk, PlanIssues issues, BudgetLines lines, LineAccess access, CompanyCurrency company, RateTable rates,
                      Clock clock) {
        this.desk = desk;
        this.issues = issues;
        this.lines = lines;
        this.access = access;
        this.company = company;
        this.rates = rates;
        this.clock = clock;
    }

    FiscalCalendar calendar() {
        return desk.calendar();
    }

    Rates rates(int year) {
        return rates.ofYear(company.current(), year);
    }

    /** By id, in the order of their keys. */
    Map<IssueId, Issue> issues(PlanVisit visit) {
        return issues.visible(visit.user(), visit.project());
    }

    List<PlanItem> items(Map<IssueId, Issue> visible) {
        return issues.items(visible);
    }

    /** In the order of the issues. */
    List<BudgetLine> lines(PlanVisit visit, Map<IssueId, Issue> visible) {
        Map<IssueId, List<BudgetLine>> ofIssue = new LinkedHashMap<>();
        visible.keySet().forEach(issue -> ofIssue.put(issue, new ArrayList<>()));
        for (BudgetLine line : lines.ofYear(visit.project().getId(), visit.year())) {
            if (ofIssue.containsKey(line.issueId())) {
                ofIssue.get(line.issueId()).add(line);
            }
        }
        return ofIssue.values().stream().flatMap(List::stream).collect(Collectors.toList());
    }

    List<BudgetLine> editable(PlanVisit visit, List<BudgetLine> found) {
        Map<IssueId, Boolean> may = new HashMap<>();
        return found.stream().filter(line -> may.computeIfAbsent(line.issueId(), issue -> access.mayEdit(visit.person(), issue)))
                .collect(Collectors.toList());
    }

    /** 1 to 12; 0 before the year, 13 after it. */
    int monthNow(int year) {
        LocalDate today = LocalDate.now(clock.withZone(calendar().zone()));
        int now = calendar().yearOf(today);
        return now == year ? calendar().monthOf(today).number() : now < year ? 0 : AFTER;
    }
}
