package org.marketops.budget.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.marketops.budget.BudgetRefused;
import org.marketops.budget.Cells;
import org.marketops.budget.LineAccess;
import org.marketops.budget.LinePlace;
import org.marketops.budget.LineTargets;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.time.FiscalCalendars;

/** Issues by their keys, months by the fiscal calendar. */
public final class JiraLineTargets implements LineTargets {

    private final IssueManager issues;
    private final LinePlaces places;
    private final LineAccess access;
    private final FiscalCalendars calendars;

    public JiraLineTargets(IssueManager issues, LinePlaces places, LineAccess access, FiscalCalendars calendars) {
        this.issues = issues;
        this.places = places;
        this.access = access;
        this.calendars = calendars;
    }

    @Override
    public Optional<LinePlace> place(PersonKey who, long projectId, String issueKey, int fiscalYear) {
        Issue issue = issueKey.isEmpty() ? null : issues.getIssueObject(issueKey);
        if (issue == null || issue.getProjectId() != projectId || !access.mayEdit(who, IssueId.of(issue.getId()))) {
            return Optional.empty();
        }
        try {
            return Optional.of(places.of(issue, fiscalYear));
        } catch (BudgetRefused noBudget) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Integer> month(String text) {
        if (text.matches("2[0-9]{3}(0[1-9]|1[0-2])")) {
            return Optional.of(Integer.valueOf(text)).filter(key -> Cells.month(key) <= Cells.MONTHS);
        }
        try {
            return Optional.of(calendars.current().monthOf(LocalDate.parse(text)).key());
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
