package org.marketops.sandbox.web;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import java.util.Map;

/** A workflow validator that refuses every transition; with the argument {@code field} at that field. */
public final class RefusesWord implements Validator {

    @Override
    @SuppressWarnings("rawtypes")
    public void validate(Map transientVars, Map args, PropertySet properties) throws InvalidInputException {
        InvalidInputException refusal = new InvalidInputException("The word is not in the summary.");
        if (args.get("field") != null) {
            refusal.addError((String) args.get("field"), "Not this summary.");
        }
        throw refusal;
    }
}
