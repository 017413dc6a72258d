package org.marketops.sandbox.workflow;

import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.StoreException;
import com.opensymphony.workflow.WorkflowException;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.spi.Step;
import com.opensymphony.workflow.spi.WorkflowEntry;
import com.opensymphony.workflow.spi.WorkflowStore;
import java.util.Locale;
import java.util.Map;
import org.marketops.sandbox.issue.IssueEvents;
import org.marketops.sandbox.issue.SandboxIssue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The services behind Jira's own workflow functions, for one caller. Travels in the transient variables,
 * so that the function classes keep the bare constructor that the engine needs.
 */
public final class TransitionWork {

    private static final Logger LOG = LoggerFactory.getLogger(TransitionWork.class);

    private final CommentManager comments;
    private final PermissionManager permissions;
    private final IssueEvents events;
    private final ApplicationUser user;

    TransitionWork(CommentManager comments, PermissionManager permissions, IssueEvents events, ApplicationUser user) {
        this.comments = comments;
        this.permissions = permissions;
        this.events = events;
        this.user = user;
    }

    /** @throws IllegalStateException outside a transition of the sandbox */
    public static TransitionWork in(Map<?, ?> transientVars) {
        Object work = transientVars.get(WorkflowInputs.WORK);
        if (work == null) {
            throw new IllegalStateException("Not inside a transition of the sandbox");
        }
        return (TransitionWork) work;
    }

    public void takeStatusOfCurrentStep(Map<?, ?> vars) throws WorkflowException {
        issue(vars).setStatusId(statusOfCurrentStep(vars));
    }

    public void addComment(Map<?, ?> vars) {
        Object text = vars.get(WorkflowInputs.COMMENT);
        if (text != null && !text.toString().trim().isEmpty()) {
            comments.create(issue(vars), user, text.toString(), false);
        }
    }

    public void storeWithHistory(Map<?, ?> vars) {
        issue(vars).store(user);
    }

    public void createIssue(Map<?, ?> vars) throws WorkflowException {
        issue(vars).insert(entryId(vars), statusOfCurrentStep(vars));
    }

    /** A listener's failure must not undo the transition, and Jira does not let it. */
    public void fireEvent(Map<?, ?> vars, Long eventTypeId) {
        SandboxIssue issue = issue(vars);
        try {
            events.fire(new IssueEvent(issue, user, eventTypeId));
        } catch (RuntimeException e) {
            LOG.error("A listener of event {} on issue {} failed", eventTypeId, issue.getKey(), e);
        }
    }

    public boolean hasPermission(Map<?, ?> vars, Map<?, ?> args) {
        Issue issue = issue(vars);
        ProjectPermissionKey key = permissionOf(args);
        return issue.getId() == null
                ? permissions.hasPermission(key, issue.getProjectObject(), user)
                : permissions.hasPermission(key, issue, user);
    }

    /** New exports name the key ({@code CREATE_ISSUES}), old ones the English name ({@code Create Issue}). */
    public static ProjectPermissionKey permissionOf(Map<?, ?> args) {
        Object key = args.get("permissionKey");
        if (key != null) {
            return new ProjectPermissionKey(key.toString().trim());
        }
        Object name = args.get("permission");
        if (name == null) {
            throw new IllegalArgumentException("Argument permission or permissionKey is missing");
        }
        String plural = name.toString().trim().toUpperCase(Locale.ROOT).replace(' ', '_');
        return new ProjectPermissionKey(plural.endsWith("_ISSUE") ? plural + "S" : plural);
    }

    private static SandboxIssue issue(Map<?, ?> vars) {
        return (SandboxIssue) vars.get(WorkflowInputs.ISSUE);
    }

    private static long entryId(Map<?, ?> vars) {
        return ((WorkflowEntry) vars.get("entry")).getId();
    }

    private static String statusOfCurrentStep(Map<?, ?> vars) throws WorkflowException {
        WorkflowDescriptor workflow = (WorkflowDescriptor) vars.get("descriptor");
        for (Object each : ((WorkflowStore) vars.get("store")).findCurrentSteps(entryId(vars))) {
            StepDescriptor step = workflow.getStep(((Step) each).getStepId());
            Object status = step.getMetaAttributes().get(SandboxWorkflow.STATUS_ID);
            if (status == null) {
                throw new WorkflowException("Step \"" + step.getName() + "\" of the workflow has no status");
            }
            return status.toString().trim();
        }
        throw new StoreException("Workflow entry " + entryId(vars) + " has no current step");
    }
}
