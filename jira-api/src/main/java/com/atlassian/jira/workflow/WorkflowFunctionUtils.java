package com.atlassian.jira.workflow;

import com.opensymphony.workflow.WorkflowContext;

import java.util.Map;

/** What conditions and functions read from the map of a transition. */
public class WorkflowFunctionUtils {
    public static final String ORIGINAL_ISSUE_KEY = "originalissueobject";

    protected WorkflowFunctionUtils() {
    }

    public static String getCallerKey(Map transientVars, Map args) {
        Object context = transientVars.get("context");
        return context == null ? null : ((WorkflowContext) context).getCaller();
    }
}
