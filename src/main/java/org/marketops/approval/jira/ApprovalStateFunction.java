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
import org.marketops.kernel.IssueId;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code issue in approvalState("waiting")}: plans whose latest round stands so, or with {@code none} issues under the approval rules that
 * were never submitted. Jira leaves out what the searcher may not see.
 */
public final class ApprovalStateFunction extends AbstractJqlFunction {

    private static final String NONE = "none";

    private final PlanQueues queues;
    private final PlansNeverSubmitted neverSubmitted;
    private final RefusalTexts texts;

    public ApprovalStateFunction(PlanQueues queues, PlansNeverSubmitted neverSubmitted, RefusalTexts texts) {
        this.queues = queues;
        this.neverSubmitted = neverSubmitted;
        this.texts = texts;
    }

    @Override
    public MessageSet validate(ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
        MessageSet errors = validateNumberOfArgs(operand, 1);
        if (!errors.hasAnyErrors() && !isNone(operand) && !state(operand).isPresent()) {
            errors.addErrorMessage(texts.text("queue.jql.state", operand.getArgs().get(0), words()));
        }
        return errors;
    }

    @Override
    public List<QueryLiteral> getValues(QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
        if (operand.getArgs().isEmpty()) {
            return Collections.emptyList();
        }
        Collection<IssueId> plans = isNone(operand) ? neverSubmitted.seenBy(context.getApplicationUser())
                : state(operand).map(queues::inState).orElse(Collections.emptyList());
        return plans.stream().map(plan -> new QueryLiteral(operand, plan.value())).collect(Collectors.toList());
    }

    private static boolean isNone(FunctionOperand operand) {
        return NONE.equals(typed(operand));
    }

    private static Optional<Round.State> state(FunctionOperand operand) {
        return Stream.of(Round.State.values()).filter(state -> word(state).equals(typed(operand))).findFirst();
    }

    private static String typed(FunctionOperand operand) {
        return operand.getArgs().get(0).trim().toLowerCase(Locale.ROOT);
    }

    private static String word(Round.State state) {
        return state == Round.State.CHANGES_REQUESTED ? "changes" : state.name().toLowerCase(Locale.ROOT);
    }

    private static String words() {
        return NONE + ", " + Stream.of(Round.State.values()).map(ApprovalStateFunction::word).collect(Collectors.joining(", "));
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
