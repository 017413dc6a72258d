package org.marketops.intake.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.TransitionOptions;
import com.opensymphony.workflow.loader.ActionDescriptor;
import org.marketops.intake.ClosesRequests;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Closes a declined request by the first transition of the project's list that its workflow offers the person. */
public final class RequestTransitions implements ClosesRequests {

    private final IssueManager issueManager;
    private final IssueService issues;
    private final IssueWorkflowManager workflows;
    private final UserManager users;
    private final IntakeSettings settings;

    public RequestTransitions(IssueManager issueManager, IssueService issues, IssueWorkflowManager workflows, UserManager users, IntakeSettings settings) {
        this.issueManager = issueManager;
        this.issues = issues;
        this.workflows = workflows;
        this.users = users;
        this.settings = settings;
    }

    @Override
    public boolean close(PersonKey who, IssueId request) {
        Issue issue = issueManager.getIssueObject(request.value());
        ApplicationUser user = users.getUserByKey(who.value());
        TransitionOptions usual = new TransitionOptions.Builder().build();
        for (String name : settings.closingTransitions(issue.getProjectId())) {
            for (ActionDescriptor action : workflows.getAvailableActions(issue, usual, user)) {
                if (name.equalsIgnoreCase(action.getName()) && perform(issue, action.getId(), user, usual)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean perform(Issue issue, int action, ApplicationUser user, TransitionOptions usual) {
        IssueService.TransitionValidationResult valid = issues.validateTransition(user, issue.getId(), action, issues.newIssueInputParameters(), usual);
        return valid.isValid() && issues.transition(user, valid).isValid();
    }
}
