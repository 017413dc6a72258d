package org.marketops.sandbox.workflow;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowException;
import com.atlassian.jira.workflow.WorkflowManager;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.marketops.sandbox.workflow.StoredWorkflows.Stored;

/** Jira's manager of workflows. There are no drafts: a change is live at once. */
public final class SandboxWorkflowManager implements WorkflowManager {

    private final StoredWorkflows workflows;
    private final SandboxWorkflowSchemeManager schemes;
    private final StatusManager statuses;

    SandboxWorkflowManager(StoredWorkflows workflows, SandboxWorkflowSchemeManager schemes, StatusManager statuses) {
        this.workflows = workflows;
        this.schemes = schemes;
        this.statuses = statuses;
    }

    @Override
    public JiraWorkflow getWorkflow(Issue issue) {
        return of(issue.getProjectObject(), issue.getIssueTypeId());
    }

    /** @throws WorkflowException if the project's scheme names a workflow that is not there */
    public SandboxWorkflow of(Project project, String issueTypeId) {
        String name = schemes.workflowName(project, issueTypeId);
        return find(name).orElseThrow(() -> new WorkflowException("There is no workflow \"" + name + "\""));
    }

    @Override
    public JiraWorkflow getWorkflow(String name) {
        return find(name).orElse(null);
    }

    public Optional<SandboxWorkflow> find(String name) {
        return workflows.find(name).map(this::workflow);
    }

    @Override
    public boolean workflowExists(String name) {
        return workflows.find(name).isPresent();
    }

    @Override
    public Collection<JiraWorkflow> getWorkflows() {
        return workflows.all().stream().map(this::workflow).collect(Collectors.toList());
    }

    @Override
    public void createWorkflow(ApplicationUser creator, JiraWorkflow workflow) {
        if (workflowExists(workflow.getName())) {
            throw new WorkflowException("Workflow with name '" + workflow.getName() + "' already exists.");
        }
        String description = workflow.getDescription() == null ? "" : workflow.getDescription();
        workflows.save(workflow.getName(), description, WorkflowXml.write(workflow.getDescriptor()));
    }

    private SandboxWorkflow workflow(Stored stored) {
        return new SandboxWorkflow(stored.name, stored.description, stored.descriptor, statuses);
    }
}
