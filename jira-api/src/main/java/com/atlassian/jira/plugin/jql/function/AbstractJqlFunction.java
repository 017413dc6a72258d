package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.operand.FunctionOperand;

/** Signature of the host type; members as far as they are called. Name and list come from the module's descriptor in the host. */
public abstract class AbstractJqlFunction implements JqlFunction {

    public AbstractJqlFunction() {
    }

    protected MessageSet validateNumberOfArgs(FunctionOperand operand, int expected) {
        MessageSet errors = new MessageSetImpl();
        if (operand.getArgs().size() != expected) {
            errors.addErrorMessage("Function '" + operand.getName() + "' expected '" + expected + "' arguments but received '"
                    + operand.getArgs().size() + "'.");
        }
        return errors;
    }
}
