package com.atlassian.jira.workflow.condition;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.workflow.WorkflowFunctionUtils;

import java.util.Map;

/** Signature of the host type; members as far as they are called. */
public abstract class AbstractJiraCondition extends WorkflowFunctionUtils implements com.opensymphony.workflow.Condition {
    public AbstractJiraCondition() {
    }

    protected Issue getIssue(Map transientVars) {
        return (Issue) transientVars.get("issue");
    }
}
