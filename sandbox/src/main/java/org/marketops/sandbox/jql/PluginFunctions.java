package org.marketops.sandbox.jql;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.List;
import java.util.stream.Collectors;
import org.marketops.sandbox.plugin.ModuleRegistry;
import org.marketops.sandbox.plugin.PluginModule;

/** The {@code jql-function} modules of plugins, by their {@code fname}. Values are issue ids; what they give is filtered by permission after. */
public final class PluginFunctions {

    private static final TerminalClause CLAUSE = new TerminalClause() { };

    private final ModuleRegistry modules;

    public PluginFunctions(ModuleRegistry modules) {
        this.modules = modules;
    }

    /** @throws BadQuery if no plugin has the function, or the function refuses its arguments */
    List<Long> values(String name, List<Operand> arguments, ApplicationUser searcher) {
        JqlFunction function = find(name, arguments.isEmpty());
        FunctionOperand operand = new FunctionOperand(name, arguments.stream().map(each -> each.text).collect(Collectors.toList()));
        MessageSet errors = function.validate(searcher, operand, CLAUSE);
        if (errors.hasAnyErrors()) {
            throw new BadQuery(String.join(" ", errors.getErrorMessages()));
        }
        QueryCreationContext context = () -> searcher;
        return function.getValues(context, operand, CLAUSE).stream().map(QueryLiteral::getLongValue).collect(Collectors.toList());
    }

    private JqlFunction find(String name, boolean bare) {
        for (PluginModule module : modules.modules("jql-function")) {
            if (name.equalsIgnoreCase(module.element().elementTextTrim("fname"))) {
                return create(module);
            }
        }
        throw new BadQuery("Unable to find JQL function '" + name + "(" + (bare ? "" : "…") + ")'.");
    }

    private static JqlFunction create(PluginModule module) {
        try {
            return (JqlFunction) module.create();
        } catch (ClassNotFoundException e) {
            throw new BadQuery("The JQL function of " + module.completeKey() + " could not be made: " + e.getMessage());
        }
    }
}
