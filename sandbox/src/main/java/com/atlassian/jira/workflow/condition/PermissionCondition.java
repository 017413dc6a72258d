package com.atlassian.jira.workflow.condition;

import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;
import org.marketops.sandbox.workflow.TransitionWork;

/** Offers the transition only to users with the named project permission. */
public class PermissionCondition extends AbstractJiraCondition {

    @Override
    public boolean passesCondition(Map transientVars, Map args, PropertySet properties) {
        return TransitionWork.in(transientVars).hasPermission(transientVars, args);
    }
}
