package com.atlassian.jira.workflow.function.issue;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.WorkflowException;
import java.util.Map;
import org.marketops.sandbox.workflow.TransitionWork;

/** Gives the new issue its id, key, status and row. Functions that need the id stand after it. */
public class IssueCreateFunction extends AbstractJiraFunctionProvider {

    @Override
    public void execute(Map transientVars, Map args, PropertySet properties) throws WorkflowException {
        TransitionWork.in(transientVars).createIssue(transientVars);
    }
}
