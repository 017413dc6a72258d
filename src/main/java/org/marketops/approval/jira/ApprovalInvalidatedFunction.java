package org.marketops.approval.jira;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import org.marketops.approval.MyApprovals;
import org.marketops.kernel.PersonKey;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** {@code issue in approvalInvalidated()}: plans on which decisions do not count any more because the content changed. */
public final class ApprovalInvalidatedFunction extends AbstractJqlFunction {

    private final MyApprovals myApprovals;

    public ApprovalInvalidatedFunction(MyApprovals myApprovals) {
        this.myApprovals = myApprovals;
    }

    @Override
    public MessageSet validate(ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
        return validateNumberOfArgs(operand, 0);
    }

    @Override
    public List<QueryLiteral> getValues(QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
        ApplicationUser searcher = context.getApplicationUser();
        if (searcher == null) {
            return Collections.emptyList();
        }
        return myApprovals.invalidated(PersonKey.of(searcher.getKey())).stream()
                .map(plan -> new QueryLiteral(operand, plan.value())).collect(Collectors.toList());
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
