package com.atlassian.jira.workflow.function.issue;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.WorkflowException;
import java.util.Map;
import org.marketops.sandbox.workflow.TransitionWork;

/** Jira's third function: stores the issue and writes one change group, or none when nothing differs. */
public class GenerateChangeHistoryFunction extends AbstractJiraFunctionProvider {

    @Override
    public void execute(Map transientVars, Map args, PropertySet properties) throws WorkflowException {
        TransitionWork.in(transientVars).storeWithHistory(transientVars);
    }
}
