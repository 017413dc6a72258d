package org.marketops.sandbox.issue;

import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.opensymphony.workflow.InvalidInputException;

/** Carries what the create action said out of the transaction, which rolls back because of it. */
final class CreateRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCollection errors = new SimpleErrorCollection();

    CreateRefused(InvalidInputException refusal) {
        super(refusal);
        refusal.getErrors().forEach((field, message) -> errors.addError(String.valueOf(field), String.valueOf(message)));
        refusal.getGenericErrors().forEach(message -> errors.addErrorMessage(String.valueOf(message)));
    }

    CreateRefused(String message, Throwable cause) {
        super(message, cause);
        errors.addErrorMessage(message);
    }

    ErrorCollection errors() {
        return errors;
    }
}
