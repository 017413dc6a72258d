package org.marketops.sandbox.workflow;

import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.jira.workflow.TransitionOptions;
import com.opensymphony.workflow.InvalidActionException;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.WorkflowException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.marketops.sandbox.issue.FieldInput;
import org.marketops.sandbox.issue.IssueStore;
import org.marketops.sandbox.issue.SandboxIssue;
import org.marketops.sandbox.issue.ScreenField;
import org.marketops.sandbox.issue.Screens;
import org.marketops.sandbox.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transitions on the real engine, wrapped as Jira wraps it. */
final class EngineTransitions implements Transitions {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTransitions.class);
    private static final String SEQUENCE = "opsbar-sequence";
    private static final String EDITABLE = "jira.issue.editable";

    private final Database database;
    private final SandboxWorkflowManager workflows;
    private final PermissionManager permissions;
    private final IssueStore issues;
    private final Screens screens;
    private final FieldInput fields;
    private final Function<ApplicationUser, Engine> engines;
    private final Function<ApplicationUser, TransitionWork> works;

    EngineTransitions(Database database, SandboxWorkflowManager workflows, PermissionManager permissions, IssueStore issues,
            Screens screens, FieldInput fields, Function<ApplicationUser, Engine> engines, Function<ApplicationUser, TransitionWork> works) {
        this.database = database;
        this.workflows = workflows;
        this.permissions = permissions;
        this.issues = issues;
        this.screens = screens;
        this.fields = fields;
        this.engines = engines;
        this.works = works;
    }

    @Override
    public List<ActionDescriptor> available(Issue issue, ApplicationUser user, TransitionOptions options) {
        Long entry = entryOf(issue);
        if (entry == null || !mayTransition(issue, user, options)) {
            return List.of();
        }
        try {
            return engines.apply(user).availableActions(entry, inputs(issue, issue, user, options)).stream()
                    .sorted(Comparator.comparingLong(EngineTransitions::sequence)).collect(Collectors.toList());
        } catch (WorkflowException e) {
            LOG.error("Transitions of issue {} cannot be told", issue.getKey(), e);
            return List.of();
        }
    }

    @Override
    public TransitionValidationResult validate(ApplicationUser user, SandboxIssue issue, int actionId,
            IssueInputParameters input, TransitionOptions options) {
        ErrorCollection errors = new SimpleErrorCollection();
        Map<String, Object> additional = new HashMap<>();
        WorkflowInputs.put(options, additional);
        ActionDescriptor action = available(issue, user, options).stream()
                .filter(each -> each.getId() == actionId).findFirst().orElse(null);
        if (action == null) {
            errors.addErrorMessage(notValidAnyMore(issue, actionId));
            return new TransitionValidationResult(issue, errors, Map.of(), additional, actionId);
        }
        Map<String, Object> values = fields.read(fieldsOf(action, issue), input, issue, errors);
        if (!errors.hasAnyErrors()) {
            fields.apply(values, issue);
            comment(input, additional);
        }
        return new TransitionValidationResult(issue, errors, values, additional, actionId);
    }

    private List<ScreenField> fieldsOf(ActionDescriptor action, SandboxIssue issue) {
        Long screen = screenOf(action);
        return screen == null ? List.of() : screens.forScreen(screen, issue);
    }

    @Override
    public IssueResult perform(ApplicationUser user, TransitionValidationResult valid) {
        if (!valid.isValid()) {
            throw new IllegalStateException("The transition was not valid: " + valid.getErrorCollection().getErrorMessages());
        }
        ErrorCollection errors = new SimpleErrorCollection();
        try {
            database.run(() -> move(user, valid, errors));
        } catch (TransitionRefused e) {
            if (!(e.getCause() instanceof InvalidInputException)) {
                LOG.warn("Transition {} of issue {} was rolled back", valid.getActionId(), valid.getIssue().getKey(), e);
            }
            return new IssueResult(valid.getIssue(), e.errors());
        }
        return new IssueResult(valid.getIssue(), errors);
    }

    /** Messages in {@code errors} mean that nothing was written; what must be undone leaves as an exception. */
    private void move(ApplicationUser user, TransitionValidationResult valid, ErrorCollection errors) {
        SandboxIssue issue = (SandboxIssue) valid.getIssue();
        lock(issue);
        Optional<SandboxIssue> original = issues.find(issue.getId());
        if (original.isEmpty()) {
            errors.addErrorMessage("The issue " + issue.getKey() + " does not exist any more.");
            return;
        }
        Map<String, Object> inputs = inputs(issue, original.get(), user, TransitionOptions.defaults());
        inputs.putAll(valid.getAdditionInputs());
        try {
            engines.apply(user).doAction(original.get().getWorkflowId(), valid.getActionId(), inputs);
        } catch (InvalidActionException e) {
            errors.addErrorMessage(notValidAnyMore(original.get(), valid.getActionId()));
        } catch (ValidatorRefused e) {
            TransitionRefused.copy(e.refusal(), errors);
        } catch (InvalidInputException e) {
            throw new TransitionRefused(e);
        } catch (WorkflowException e) {
            throw new TransitionRefused(e.getMessage(), e);
        }
    }

    /** Two transitions of one issue must not both move the same step: the second waits, and finds what the first left. */
    private void lock(SandboxIssue issue) {
        database.one("select id from jiraissue where id = ? for update", row -> row.getLong(1), issue.getId());
    }

    @Override
    public void start(SandboxIssue issue, ApplicationUser user) throws InvalidInputException, WorkflowException {
        SandboxWorkflow workflow = workflows.of(issue.getProjectObject(), issue.getIssueTypeId());
        ActionDescriptor create = (ActionDescriptor) workflow.getDescriptor().getInitialActions().get(0);
        try {
            engines.apply(user).initialize(workflow.getName(), create.getId(),
                    inputs(issue, issue, user, TransitionOptions.defaults()));
        } catch (ValidatorRefused e) {
            throw e.refusal();
        }
    }

    @Override
    public Long screenOf(ActionDescriptor action) {
        return SandboxWorkflow.screenOf(action);
    }

    @Override
    public boolean isEditable(Issue issue) {
        return workflows.of(issue.getProjectObject(), issue.getIssueTypeId()).stepOf(issue.getStatusId())
                .map(step -> step.getMetaAttributes().get(EDITABLE))
                .map(value -> !"false".equals(value.toString().trim())).orElse(true);
    }

    private Long entryOf(Issue issue) {
        return issue instanceof SandboxIssue ? ((SandboxIssue) issue).getWorkflowId()
                : issues.find(issue.getId()).map(SandboxIssue::getWorkflowId).orElse(null);
    }

    private boolean mayTransition(Issue issue, ApplicationUser user, TransitionOptions options) {
        return options.skipPermissions() || permissions.hasPermission(ProjectPermissions.TRANSITION_ISSUES, issue, user);
    }

    private Map<String, Object> inputs(Issue issue, Issue original, ApplicationUser user, TransitionOptions options) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put(WorkflowInputs.ISSUE, issue);
        inputs.put(WorkflowInputs.ORIGINAL_ISSUE, original);
        inputs.put(WorkflowInputs.USER_KEY, user == null ? null : user.getKey());
        inputs.put(WorkflowInputs.WORK, works.apply(user));
        WorkflowInputs.put(options, inputs);
        return inputs;
    }

    private String notValidAnyMore(Issue issue, int actionId) {
        String name = workflows.of(issue.getProjectObject(), issue.getIssueTypeId()).action(actionId)
                .map(ActionDescriptor::getName).orElse(String.valueOf(actionId));
        return "It seems that you have tried to perform a workflow operation (" + name
                + ") that is not valid for the current state of this issue (" + issue.getKey()
                + "). The likely cause is that somebody has changed the issue recently, please look at the issue history for details.";
    }

    private static void comment(IssueInputParameters input, Map<String, Object> additional) {
        Map<String, String[]> parameters = input == null ? Map.of() : input.getActionParameters();
        for (String name : List.of(WorkflowInputs.COMMENT, WorkflowInputs.COMMENT_LEVEL)) {
            String[] values = parameters.get(name);
            if (values != null && values.length > 0 && values[0] != null) {
                additional.put(name, values[0]);
            }
        }
    }

    private static long sequence(ActionDescriptor action) {
        Object value = action.getMetaAttributes().get(SEQUENCE);
        try {
            return value == null ? Integer.MAX_VALUE : Long.parseLong(value.toString().trim());
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }
}
