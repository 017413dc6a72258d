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
import org.marketops.approval.PlanQueues;
import org.marketops.approval.Round;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code issue in approvalState("waiting")}: plans whose latest round stands so. Jira leaves out what the searcher may not see.
 * Plans that were never submitted cannot be listed here; no state is named for them.
 */
public final class ApprovalStateFunction extends AbstractJqlFunction {

    private static final Map<String, Round.State> STATES = Map.of("waiting", Round.State.WAITING, "approved", Round.State.APPROVED,
            "changes", Round.State.CHANGES_REQUESTED, "rejected", Round.State.REJECTED, "recalled", Round.State.RECALLED);

    private final PlanQueues queues;
    private final RefusalTexts texts;

    public ApprovalStateFunction(PlanQueues queues, RefusalTexts texts) {
        this.queues = queues;
        this.texts = texts;
    }

    @Override
    public MessageSet validate(ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
        MessageSet errors = validateNumberOfArgs(operand, 1);
        if (!errors.hasAnyErrors() && state(operand) == null) {
            errors.addErrorMessage(texts.text("queue.jql.state", operand.getArgs().get(0)));
        }
        return errors;
    }

    @Override
    public List<QueryLiteral> getValues(QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
        Round.State state = operand.getArgs().isEmpty() ? null : state(operand);
        if (state == null) {
            return Collections.emptyList();
        }
        return queues.inState(state).stream().map(plan -> new QueryLiteral(operand, plan.value())).collect(Collectors.toList());
    }

    private static Round.State state(FunctionOperand operand) {
        return STATES.get(operand.getArgs().get(0).trim().toLowerCase(Locale.ROOT));
    }

    @Override
    public int getMinimumNumberOfExpectedArguments() {
        return 1;
    }

    @Override
    public JiraDataType getDataType() {
        return JiraDataTypes.ISSUE;
    }
}
