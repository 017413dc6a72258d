package org.marketops.sandbox.workflow;

import com.opensymphony.workflow.InvalidInputException;

/** A validator's refusal, told apart from a function's: nothing has been written yet, so nothing needs to be rolled back. */
final class ValidatorRefused extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    private final InvalidInputException refusal;

    ValidatorRefused(InvalidInputException refusal) {
        this.refusal = refusal;
    }

    InvalidInputException refusal() {
        return refusal;
    }
}
