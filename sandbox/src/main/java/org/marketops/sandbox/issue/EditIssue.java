package org.marketops.sandbox.issue;

import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.UpdateValidationResult;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Edits issues: permission, editable step, screen, then store with history and event 2. */
final class EditIssue {

    private static final String COMMENT = "marketops.sandbox.comment";

    private final IssueRoom room;
    private final IssueAccess access;
    private final Predicate<SandboxIssue> editable;

    EditIssue(IssueRoom room, IssueAccess access, Predicate<SandboxIssue> editable) {
        this.room = room;
        this.access = access;
        this.editable = editable;
    }

    UpdateValidationResult validate(ApplicationUser user, Long issueId, IssueInputParameters parameters) {
        ErrorCollection errors = new SimpleErrorCollection();
        Map<String, Object> values = new HashMap<>();
        SandboxIssue issue = access.find(user, issueId, errors).orElse(null);
        if (issue != null && mayEdit(user, issue, errors)) {
            FormParameters given = FormParameters.of(parameters);
            values.putAll(room.fieldInput().read(room.screens().forEdit(issue, user), given, issue, errors));
            if (!errors.hasAnyErrors()) {
                room.fieldInput().apply(values, issue);
                values.put(COMMENT, given.first(FormParameters.COMMENT));
            }
        }
        return new UpdateValidationResult(issue, errors, values);
    }

    private boolean mayEdit(ApplicationUser user, SandboxIssue issue, ErrorCollection errors) {
        if (!access.may(user, ProjectPermissions.EDIT_ISSUES, issue)) {
            errors.addErrorMessage("You do not have permission to edit issues in this project.");
        } else if (!editable.test(issue)) {
            errors.addErrorMessage("You are not allowed to edit this issue due to its current status in the workflow.");
        }
        return !errors.hasAnyErrors();
    }

    IssueResult update(ApplicationUser user, UpdateValidationResult valid) {
        if (!valid.isValid()) {
            throw new IllegalStateException("The change is not valid: " + valid.getErrorCollection().getErrors()
                    + valid.getErrorCollection().getErrorMessages());
        }
        SandboxIssue issue = (SandboxIssue) valid.getIssue();
        String comment = String.valueOf(valid.getFieldValuesHolder().getOrDefault(COMMENT, ""));
        boolean changed = room.database().inTransaction(() -> {
            boolean fields = issue.store(user) != null;
            if (!comment.isEmpty()) {
                room.comments().create(issue, user, comment, false);
            }
            return fields || !comment.isEmpty();
        });
        if (changed) {
            room.events().fire(new IssueEvent(issue, user, EventType.ISSUE_UPDATED_ID));
        }
        return new IssueResult(issue);
    }
}
