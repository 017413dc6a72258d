package org.marketops.approval.jira;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;

import java.util.Map;

/** Wants a comment, because somebody has to act on it (A13). */
public final class CommentGivenValidator implements Validator {

    private final RefusalTexts texts;

    public CommentGivenValidator(RefusalTexts texts) {
        this.texts = texts;
    }

    @Override
    public void validate(Map transientVars, Map args, PropertySet properties) throws InvalidInputException {
        if (new TransitionInput(transientVars).comment().isEmpty()) {
            InvalidInputException missing = new InvalidInputException();
            missing.addError("comment", texts.text("refused.COMMENT_MISSING"));
            throw missing;
        }
    }
}
