package org.marketops.sandbox.workflow.admin;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Visit;
import org.marketops.sandbox.workflow.SandboxWorkflowSchemeManager;
import org.marketops.sandbox.workflow.WorkflowRoom;

/** Workflow schemes: a new one, which workflow an issue type follows in it, and which project uses it. Issues are not migrated. */
final class SchemePages {

    private final WorkflowRoom room;
    private final SandboxWorkflowSchemeManager schemes;
    private final ProjectManager projects;
    private final ConstantsManager constants;

    SchemePages(WorkflowRoom room, ProjectManager projects, ConstantsManager constants) {
        this.room = room;
        this.schemes = room.workflowSchemeManager();
        this.projects = projects;
        this.constants = constants;
    }

    boolean show(String page, Visit visit) throws IOException {
        if (page.equals("ViewWorkflowSchemes")) {
            show(visit, null);
            return true;
        }
        return false;
    }

    boolean act(String page, Visit visit) throws IOException {
        try {
            switch (page) {
                case "AddWorkflowScheme":
                    add(visit);
                    break;
                case "AddWorkflowSchemeEntity":
                    assign(visit);
                    break;
                case "SelectProjectWorkflowScheme":
                    use(visit);
                    break;
                default:
                    return false;
            }
        } catch (WorkflowException refused) {
            show(visit, refused.getMessage());
            return true;
        }
        visit.redirect(WorkflowAdmin.ROOT + "ViewWorkflowSchemes.jspa");
        return true;
    }

    private void add(Visit visit) {
        String name = visit.text("name");
        require(!name.isEmpty(), "You must specify a name for the workflow scheme.");
        schemes.createScheme(schemes.assignableBuilder().setName(name).setDescription(visit.text("description"))
                .setDefaultWorkflow(visit.text("workflow")).build());
    }

    private void assign(Visit visit) {
        AssignableWorkflowScheme scheme = scheme(visit);
        String type = visit.text("type");
        require(constants.getAllIssueTypeObjects().stream().anyMatch(each -> each.getId().equals(type)), "There is no such issue type.");
        require(users(scheme).stream().noneMatch(room::hasIssues), "The scheme is used by a project that has issues. The sandbox cannot migrate them.");
        schemes.update(scheme.builder().setMapping(type, visit.text("workflow")).build());
    }

    private void use(Visit visit) {
        AssignableWorkflowScheme scheme = scheme(visit);
        Project project = projects.getProjectObj(visit.number("project").orElse(0L));
        require(project != null, "There is no such project.");
        require(!room.hasIssues(project), "Project " + project.getKey() + " has issues. The sandbox cannot migrate them to other workflows.");
        schemes.addSchemeToProject(project, new Scheme(scheme.getId(), scheme.getName()));
    }

    private AssignableWorkflowScheme scheme(Visit visit) {
        Long id = visit.number("schemeId").orElse(0L);
        for (AssignableWorkflowScheme scheme : schemes.getAssignableSchemes()) {
            if (scheme.getId().equals(id)) {
                return scheme;
            }
        }
        throw new WorkflowException("There is no such workflow scheme.");
    }

    private List<Project> users(AssignableWorkflowScheme scheme) {
        List<Project> users = new ArrayList<>();
        for (Project project : projects.getProjects()) {
            AssignableWorkflowScheme used = schemes.getWorkflowSchemeObj(project);
            if (used != null && used.getId().equals(scheme.getId())) {
                users.add(project);
            }
        }
        return users;
    }

    private void show(Visit visit, String error) throws IOException {
        List<Model> rows = new ArrayList<>();
        for (AssignableWorkflowScheme scheme : schemes.getAssignableSchemes()) {
            List<String> mappings = new ArrayList<>();
            scheme.getMappings().forEach((type, workflow) -> mappings.add(typeName(type) + ": " + workflow));
            List<String> keys = new ArrayList<>();
            users(scheme).forEach(project -> keys.add(project.getKey()));
            rows.add(Model.of("id", scheme.getId()).with("name", scheme.getName()).with("mappings", mappings)
                    .with("projects", String.join(", ", keys)));
        }
        List<Model> workflows = new ArrayList<>();
        for (JiraWorkflow workflow : room.workflowManager().getWorkflows()) {
            workflows.add(Model.of("name", workflow.getName()));
        }
        WorkflowAdmin.show(visit, "Workflow schemes", "schemes.vm", "workflow_schemes", Model.of("rows", rows).with("workflows", workflows)
                .with("types", constants.getAllIssueTypeObjects()).with("projects", projects.getProjects()).with("error", error));
    }

    private String typeName(String id) {
        Optional<IssueType> type = constants.getAllIssueTypeObjects().stream().filter(each -> each.getId().equals(id)).findFirst();
        return id == null ? "All other issue types" : type.map(IssueType::getName).orElse(id);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new WorkflowException(otherwise);
        }
    }
}
