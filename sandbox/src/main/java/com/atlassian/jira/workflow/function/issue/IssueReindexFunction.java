package com.atlassian.jira.workflow.function.issue;

import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;

/** Jira's fourth function. The sandbox searches the database itself, so there is no index to bring up to date. */
public class IssueReindexFunction extends AbstractJiraFunctionProvider {

    @Override
    public void execute(Map transientVars, Map args, PropertySet properties) {
        // Kept as a class of its own because every exported workflow names it.
    }
}
