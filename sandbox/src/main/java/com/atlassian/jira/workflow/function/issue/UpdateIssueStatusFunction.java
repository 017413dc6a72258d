package com.atlassian.jira.workflow.function.issue;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.WorkflowException;
import java.util.Map;
import org.marketops.sandbox.workflow.TransitionWork;

/** Jira's first function: the issue takes the status of the step that the engine has moved to. Nothing is stored yet. */
public class UpdateIssueStatusFunction extends AbstractJiraFunctionProvider {

    @Override
    public void execute(Map transientVars, Map args, PropertySet properties) throws WorkflowException {
        TransitionWork.in(transientVars).takeStatusOfCurrentStep(transientVars);
    }
}
