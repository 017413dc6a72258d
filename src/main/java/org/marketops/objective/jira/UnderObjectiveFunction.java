package org.marketops.objective.jira;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.sal.api.message.I18nResolver;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;

/**
 * {@code issue in underObjective("name")}: what counts for the objective or for one below it, activities included. The objective goes
 * by its name as the page shows it, small and capital letters alike.
 */
public final class UnderObjectiveFunction extends AbstractJqlFunction {

    private final AoObjectives objectives;
    private final LinkedIssues linked;
    private final I18nResolver texts;

    public UnderObjectiveFunction(AoObjectives objectives, LinkedIssues linked, I18nResolver texts) {
        this.objectives = objectives;
        this.linked = linked;
        this.texts = texts;
    }

    @Override
    public MessageSet validate(ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
        MessageSet errors = validateNumberOfArgs(operand, 1);
        if (!errors.hasAnyErrors() && (searcher == null || !objectives.tree().named(operand.getArgs().get(0)).isPresent())) {
            errors.addErrorMessage(texts.getText("marketops.objective.jql.unknown", operand.getArgs().get(0)));
        }
        return errors;
    }

    @Override
    public List<QueryLiteral> getValues(QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
        ApplicationUser searcher = context.getApplicationUser();
        ObjectiveTree tree = objectives.tree();
        Optional<Objective> top = searcher == null || operand.getArgs().isEmpty() ? Optional.empty() : tree.named(operand.getArgs().get(0));
        return top.map(found -> linked.under(searcher, tree, found)).orElse(Collections.emptyList()).stream()
                .map(issue -> new QueryLiteral(operand, issue.value())).collect(Collectors.toList());
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
