package org.marketops.approval.jira;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import org.marketops.approval.MyApprovals;
import org.marketops.approval.QueueLine;
import org.marketops.approval.WaitingForMe;
import org.marketops.kernel.PersonKey;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code issue in pendingMyApproval()}: what waits for the decision of the person who searches, also in the place of others. Administrators may name somebody
 * else: {@code pendingMyApproval("marcus")}. Jira leaves out what the searcher may not see.
 */
public final class PendingMyApprovalFunction extends AbstractJqlFunction {

    private final MyApprovals myApprovals;
    private final UserManager users;
    private final GlobalPermissionManager permissions;
    private final RefusalTexts texts;

    public PendingMyApprovalFunction(MyApprovals myApprovals, UserManager users, GlobalPermissionManager permissions, RefusalTexts texts) {
        this.myApprovals = myApprovals;
        this.users = users;
        this.permissions = permissions;
        this.texts = texts;
    }

    @Override
    public MessageSet validate(ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
        // None or one: Jira says how many are wanted.
        MessageSet errors = validateNumberOfArgs(operand, Math.min(1, operand.getArgs().size()));
        if (!errors.hasAnyErrors() && !operand.getArgs().isEmpty() && !person(searcher, operand).isPresent()) {
            errors.addErrorMessage(texts.text(mayAskForOthers(searcher) ? "queue.jql.pending.unknown" : "queue.jql.pending.others",
                    operand.getArgs().get(0)));
        }
        return errors;
    }

    @Override
    public List<QueryLiteral> getValues(QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
        // Asked again here: a saved filter is validated as its author and run as whoever opens it.
        return person(context.getApplicationUser(), operand).map(PersonKey::of).map(this::waiting).orElse(Collections.emptyList())
                .stream().map(line -> new QueryLiteral(operand, line.plan().facts().id().value())).collect(Collectors.toList());
    }

    private List<QueueLine> waiting(PersonKey person) {
        WaitingForMe waiting = myApprovals.waiting(person);
        return Stream.concat(waiting.toDecide().stream(), waiting.forOthers().stream()).collect(Collectors.toList());
    }

    /** The key of whom it is asked for; empty for nobody, somebody unknown, or somebody else without the right. */
    private Optional<String> person(ApplicationUser searcher, FunctionOperand operand) {
        if (searcher == null) {
            return Optional.empty();
        }
        String name = operand.getArgs().isEmpty() ? searcher.getName() : operand.getArgs().get(0);
        if (name.equals(searcher.getName())) {
            return Optional.of(searcher.getKey());
        }
        return mayAskForOthers(searcher) ? Optional.ofNullable(users.getUserByName(name)).map(ApplicationUser::getKey) : Optional.empty();
    }

    private boolean mayAskForOthers(ApplicationUser searcher) {
        return searcher != null && permissions.hasPermission(GlobalPermissionKey.ADMINISTER, searcher);
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
