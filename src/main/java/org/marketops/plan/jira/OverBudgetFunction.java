package org.marketops.plan.jira;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.budget.YearAmounts;
import org.marketops.jira.MoneyRight;
import org.marketops.kernel.IssueId;
import org.marketops.plan.OverBudget;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code issue in overBudget()}: plans, campaigns and activities that have spent more than is planned, in the fiscal year of today or
 * the one that is named. What is found tells of amounts, so who may not see them finds nothing and is told why.
 */
public final class OverBudgetFunction extends AbstractJqlFunction {

    private static final String YEAR = "(19|20|21)\\d\\d";

    private final MoneyRight money;
    private final PlanIssues issues;
    private final YearAmounts amounts;
    private final FiscalCalendars calendars;
    private final Clock clock;
    private final I18nResolver texts;

    public OverBudgetFunction(MoneyRight money, PlanIssues issues, YearAmounts amounts, FiscalCalendars calendars, Clock clock, I18nResolver texts) {
        this.money = money;
        this.issues = issues;
        this.amounts = amounts;
        this.calendars = calendars;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public MessageSet validate(ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
        MessageSet errors = validateNumberOfArgs(operand, operand.getArgs().isEmpty() ? 0 : 1);
        if (!errors.hasAnyErrors() && !operand.getArgs().isEmpty() && !operand.getArgs().get(0).matches(YEAR)) {
            errors.addErrorMessage(texts.getText("marketops.plan.jql.year", operand.getArgs().get(0)));
        }
        if (!money.maySee(Optional.ofNullable(searcher))) {
            errors.addErrorMessage(texts.getText("marketops.plan.jql.money"));
        }
        return errors;
    }

    @Override
    public List<QueryLiteral> getValues(QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
        ApplicationUser searcher = context.getApplicationUser();
        List<String> typed = operand.getArgs();
        if (!money.maySee(Optional.ofNullable(searcher)) || !typed.stream().allMatch(year -> year.matches(YEAR))) {
            return Collections.emptyList();
        }
        Map<IssueId, Issue> seen = issues.visible(searcher);
        return OverBudget.among(issues.items(seen), amounts.ofYear(typed.isEmpty() ? yearNow() : Integer.parseInt(typed.get(0)))).stream()
                .map(issue -> new QueryLiteral(operand, issue.value())).collect(Collectors.toList());
    }

    private int yearNow() {
        FiscalCalendar calendar = calendars.current();
        return calendar.yearOf(LocalDate.now(clock.withZone(calendar.zone())));
    }

    @Override
    public int getMinimumNumberOfExpectedArguments() {
        return 0;
    }

    @Override
    public JiraDataType getDataType() {
        return JiraDataTypes.ISSUE;
    }
}
