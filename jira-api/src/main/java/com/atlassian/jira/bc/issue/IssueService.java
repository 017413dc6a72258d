package com.atlassian.jira.bc.issue;

import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.jira.workflow.TransitionOptions;

import java.util.Map;

/** Issues with every check that the web interface makes. */
public interface IssueService {
    IssueInputParameters newIssueInputParameters();

    IssueResult getIssue(ApplicationUser user, String key);

    IssueResult getIssue(ApplicationUser user, Long id);

    CreateValidationResult validateCreate(ApplicationUser user, IssueInputParameters input);

    CreateValidationResult validateSubTaskCreate(ApplicationUser user, Long parentId, IssueInputParameters input);

    IssueResult create(ApplicationUser user, CreateValidationResult valid);

    UpdateValidationResult validateUpdate(ApplicationUser user, Long issueId, IssueInputParameters input);

    IssueResult update(ApplicationUser user, UpdateValidationResult valid);

    TransitionValidationResult validateTransition(ApplicationUser user, Long issueId, int actionId, IssueInputParameters input);

    TransitionValidationResult validateTransition(ApplicationUser user, Long issueId, int actionId, IssueInputParameters input, TransitionOptions options);

    IssueResult transition(ApplicationUser user, TransitionValidationResult valid);

    DeleteValidationResult validateDelete(ApplicationUser user, Long issueId);

    ErrorCollection delete(ApplicationUser user, DeleteValidationResult valid);

    abstract class IssueValidationResult extends ServiceResultImpl {
        private final MutableIssue issue;

        protected IssueValidationResult(MutableIssue issue, ErrorCollection errors) {
            super(errors);
            this.issue = issue;
        }

        public MutableIssue getIssue() {
            return issue;
        }
    }

    class IssueResult extends IssueValidationResult {
        public IssueResult(MutableIssue issue) {
            super(issue, new SimpleErrorCollection());
        }

        public IssueResult(MutableIssue issue, ErrorCollection errors) {
            super(issue, errors);
        }
    }

    class CreateValidationResult extends IssueValidationResult {
        private final Map<String, Object> fieldValues;

        public CreateValidationResult(MutableIssue issue, ErrorCollection errors, Map<String, Object> fieldValues) {
            super(issue, errors);
            this.fieldValues = fieldValues;
        }

        public Map<String, Object> getFieldValuesHolder() {
            return fieldValues;
        }
    }

    class UpdateValidationResult extends IssueValidationResult {
        private final Map<String, Object> fieldValues;

        public UpdateValidationResult(MutableIssue issue, ErrorCollection errors, Map<String, Object> fieldValues) {
            super(issue, errors);
            this.fieldValues = fieldValues;
        }

        public Map<String, Object> getFieldValuesHolder() {
            return fieldValues;
        }
    }

    class DeleteValidationResult extends IssueValidationResult {
        public DeleteValidationResult(MutableIssue issue, ErrorCollection errors) {
            super(issue, errors);
        }
    }

    class TransitionValidationResult extends ServiceResultImpl {
        private final MutableIssue issue;
        private final Map<String, Object> fieldValues;
        private final Map<String, Object> additionalInputs;
        private final int actionId;

        public TransitionValidationResult(MutableIssue issue, ErrorCollection errors, Map<String, Object> fieldValuesHolder, Map<String, Object> additionInputs, int actionId) {
            super(errors);
            this.issue = issue;
            this.fieldValues = fieldValuesHolder;
            this.additionalInputs = additionInputs;
            this.actionId = actionId;
        }

        public MutableIssue getIssue() {
            return issue;
        }

        public int getActionId() {
            return actionId;
        }

        public Map<String, Object> getFieldValuesHolder() {
            return fieldValues;
        }

        public Map<String, Object> getAdditionInputs() {
            return additionalInputs;
        }
    }
}
