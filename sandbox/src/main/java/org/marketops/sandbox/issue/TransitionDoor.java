package org.marketops.sandbox.issue;

import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.TransitionOptions;

/** The transition part of the issue service, done by the workflow room. The issue is visible to the user already. */
public interface TransitionDoor {

    TransitionValidationResult validate(ApplicationUser user, SandboxIssue issue, int actionId, IssueInputParameters input,
            TransitionOptions options);

    IssueResult perform(ApplicationUser user, TransitionValidationResult valid);
}
