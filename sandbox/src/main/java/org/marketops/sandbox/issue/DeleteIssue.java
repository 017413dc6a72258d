package org.marketops.sandbox.issue;

import com.atlassian.jira.bc.issue.IssueService.DeleteValidationResult;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;

import java.util.ArrayList;
import java.util.List;

/** Deletes issues with their sub-tasks; what plugins keep about them stays. */
final class DeleteIssue {

    private static final ProjectPermissionKey DELETE_ISSUES = new ProjectPermissionKey("DELETE_ISSUES");

    private final IssueRoom room;
    private final IssueAccess access;

    DeleteIssue(IssueRoom room, IssueAccess access) {
        this.room = room;
        this.access = access;
    }

    DeleteValidationResult validate(ApplicationUser user, Long issueId) {
        ErrorCollection errors = new SimpleErrorCollection();
        SandboxIssue issue = access.find(user, issueId, errors).orElse(null);
        if (issue != null && !access.may(user, DELETE_ISSUES, issue)) {
            errors.addErrorMessage("You do not have permission to delete issues in this project.");
        }
        return new DeleteValidationResult(issue, errors);
    }

    ErrorCollection delete(ApplicationUser user, DeleteValidationResult valid) {
        if (!valid.isValid()) {
            throw new IllegalStateException("The issue cannot be deleted: " + valid.getErrorCollection().getErrorMessages());
        }
        List<SandboxIssue> gone = new ArrayList<>(room.store().subTasksOf(valid.getIssue().getId()));
        gone.add((SandboxIssue) valid.getIssue());
        room.database().run(() -> gone.forEach(this::remove));
        gone.forEach(issue -> room.events().fire(new IssueEvent(issue, user, EventType.ISSUE_DELETED_ID)));
        return new SimpleErrorCollection();
    }

    private void remove(SandboxIssue issue) {
        room.comments().delete(issue.getId());
        room.store().delete(issue);
    }
}
