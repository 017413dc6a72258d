package org.marketops.sandbox.workflow;

import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.opensymphony.workflow.InvalidInputException;
import java.util.List;
import java.util.Map;

/** Carries the messages of a refused move out of the transaction, which it rolls back on its way. */
final class TransitionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCollection errors = new SimpleErrorCollection();

    TransitionRefused(String message, Throwable cause) {
        super(message, cause);
        errors.addErrorMessage(message);
    }

    TransitionRefused(InvalidInputException cause) {
        super(cause);
        copy(cause, errors);
    }

    ErrorCollection errors() {
        return errors;
    }

    static void copy(InvalidInputException from, ErrorCollection errors) {
        for (Map.Entry<?, ?> each : ((Map<?, ?>) from.getErrors()).entrySet()) {
            errors.addError(String.valueOf(each.getKey()), String.valueOf(each.getValue()));
        }
        ((List<?>) from.getGenericErrors()).forEach(message -> errors.addErrorMessage(String.valueOf(message)));
        if (!errors.hasAnyErrors()) {
            errors.addErrorMessage(from.getMessage() == null ? "The transition was refused." : from.getMessage());
        }
    }
}
