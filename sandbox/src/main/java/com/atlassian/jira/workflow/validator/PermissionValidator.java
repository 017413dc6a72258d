package com.atlassian.jira.workflow.validator;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import java.util.Map;
import org.marketops.sandbox.workflow.TransitionWork;

/** Refuses the transition to a user without the named project permission. */
public class PermissionValidator implements Validator {

    @Override
    public void validate(Map transientVars, Map args, PropertySet properties) throws InvalidInputException {
        if (!TransitionWork.in(transientVars).hasPermission(transientVars, args)) {
            throw new InvalidInputException("You do not have the permission that this operation needs: "
                    + TransitionWork.permissionOf(args).permissionKey() + ".");
        }
    }
}
