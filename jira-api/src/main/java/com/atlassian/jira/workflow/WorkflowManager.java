package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface WorkflowManager {
    JiraWorkflow getWorkflow(Issue issue);

    JiraWorkflow getWorkflow(String name);

    boolean workflowExists(String name);

    Collection<JiraWorkflow> getWorkflows();

    void createWorkflow(ApplicationUser creator, JiraWorkflow workflow);
}
