package org.marketops.taxonomy.jira;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;

import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code issue in unnamedCorrectly()}: plans, campaigns and activities whose name does not follow its template, or whose fields hold
 * a value that is no term in use. Nothing where names are free.
 */
public final class UnnamedCorrectlyFunction extends AbstractJqlFunction {

    private final RenameIssues rename;

    public UnnamedCorrectlyFunction(RenameIssues rename) {
        this.rename = rename;
    }

    @Override
    public MessageSet validate(ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
        return validateNumberOfArgs(operand, 0);
    }

    @Override
    public List<QueryLiteral> getValues(QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
        return rename.wrong(context.getApplicationUser()).stream().map(issue -> new QueryLiteral(operand, issue.getId())).collect(Collectors.toList());
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
