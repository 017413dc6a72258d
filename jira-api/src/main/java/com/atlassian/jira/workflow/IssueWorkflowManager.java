package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.loader.ActionDescriptor;

import java.util.Collection;

/** Signature of the host type; members as far as they are called. */
public interface IssueWorkflowManager {
    Collection<ActionDescriptor> getAvailableActions(Issue issue, TransitionOptions options, ApplicationUser user);
}
