package org.marketops.sandbox.issue;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.jira.workflow.TransitionOptions;

import java.util.HashMap;
import java.util.Optional;
import java.util.function.Predicate;

/** Jira's issue service: everything checked for the given user, nothing for the thread's. */
public final class SandboxIssueService implements IssueService {

    private final IssueAccess access;
    private final CreateIssue createIssue;
    private final EditIssue editIssue;
    private final DeleteIssue deleteIssue;
    private final TransitionDoor transitions;

    SandboxIssueService(IssueRoom room, WorkflowStart workflow, TransitionDoor transitions, Predicate<SandboxIssue> editable) {
        this.access = new IssueAccess(room.store(), room.permissions());
        this.createIssue = new CreateIssue(room, workflow);
        this.editIssue = new EditIssue(room, access, editable);
        this.deleteIssue = new DeleteIssue(room, access);
        this.transitions = transitions;
    }

    @Override
    public IssueInputParameters newIssueInputParameters() {
        return new FormParameters();
    }

    @Override
    public IssueResult getIssue(ApplicationUser user, String key) {
        ErrorCollection errors = new SimpleErrorCollection();
        return new IssueResult(access.find(user, key, errors).orElse(null), errors);
    }

    @Override
    public IssueResult getIssue(ApplicationUser user, Long id) {
        ErrorCollection errors = new SimpleErrorCollection();
        return new IssueResult(access.find(user, id, errors).orElse(null), errors);
    }

    @Override
    public CreateValidationResult validateCreate(ApplicationUser user, IssueInputParameters input) {
        return createIssue.validate(user, input);
    }

    @Override
    public CreateValidationResult validateSubTaskCreate(ApplicationUser user, Long parentId, IssueInputParameters input) {
        return createIssue.validate(user, FormParameters.of(input).set(FormParameters.PARENT, String.valueOf(parentId)));
    }

    @Override
    public IssueResult create(ApplicationUser user, CreateValidationResult valid) {
        return createIssue.create(user, valid);
    }

    @Override
    public UpdateValidationResult validateUpdate(ApplicationUser user, Long issueId, IssueInputParameters input) {
        return editIssue.validate(user, issueId, input);
    }

    @Override
    public IssueResult update(ApplicationUser user, UpdateValidationResult valid) {
        return editIssue.update(user, valid);
    }

    @Override
    public TransitionValidationResult validateTransition(ApplicationUser user, Long issueId, int actionId, IssueInputParameters input) {
        return validateTransition(user, issueId, actionId, input, TransitionOptions.defaults());
    }

    @Override
    public TransitionValidationResult validateTransition(ApplicationUser user, Long issueId, int actionId, IssueInputParameters input,
            TransitionOptions options) {
        ErrorCollection errors = new SimpleErrorCollection();
        Optional<SandboxIssue> issue = access.find(user, issueId, errors);
        return issue.isPresent() ? transitions.validate(user, issue.get(), actionId, input, options)
                : new TransitionValidationResult(null, errors, new HashMap<>(), new HashMap<>(), actionId);
    }

    @Override
    public IssueResult transition(ApplicationUser user, TransitionValidationResult valid) {
        return transitions.perform(user, valid);
    }

    @Override
    public DeleteValidationResult validateDelete(ApplicationUser user, Long issueId) {
        return deleteIssue.validate(user, issueId);
    }

    @Override
    public ErrorCollection delete(ApplicationUser user, DeleteValidationResult valid) {
        return deleteIssue.delete(user, valid);
    }
}
