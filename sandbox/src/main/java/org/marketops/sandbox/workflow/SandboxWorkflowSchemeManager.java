package org.marketops.sandbox.workflow;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.WorkflowException;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

/** Jira's workflow schemes and their projects. Issues that exist are not migrated when a project changes its scheme. */
public final class SandboxWorkflowSchemeManager implements WorkflowSchemeManager {

    private static final String SCHEMES = "workflow-scheme";
    private static final String PROJECTS = "workflow-scheme-of-project";

    private final Database database;
    private final Entities entities;
    private final StoredWorkflows workflows;

    SandboxWorkflowSchemeManager(Database database, Entities entities, StoredWorkflows workflows) {
        this.database = database;
        this.entities = entities;
        this.workflows = workflows;
    }

    @Override
    public AssignableWorkflowScheme.Builder assignableBuilder() {
        return SandboxWorkflowScheme.builder(null);
    }

    @Override
    public AssignableWorkflowScheme createScheme(AssignableWorkflowScheme scheme) {
        if (getWorkflowSchemeObj(scheme.getName()) != null) {
            throw new WorkflowException("A workflow scheme named \"" + scheme.getName() + "\" exists already");
        }
        checkWorkflows(scheme);
        SandboxWorkflowScheme stored = ((SandboxWorkflowScheme) scheme).withId(database.nextId("workflow_seq"));
        entities.save(SCHEMES, stored.getId(), stored.write());
        return stored;
    }

    @Override
    public AssignableWorkflowScheme getWorkflowSchemeObj(String name) {
        return schemes().filter(scheme -> scheme.getName().equals(name)).findFirst().orElse(null);
    }

    /** Null while the project follows the default scheme. */
    @Override
    public AssignableWorkflowScheme getWorkflowSchemeObj(Project project) {
        return schemeOf(project).orElse(null);
    }

    @Override
    public Iterable<AssignableWorkflowScheme> getAssignableSchemes() {
        return schemes().collect(Collectors.toList());
    }

    @Override
    public Scheme getSchemeObject(Long id) {
        return entities.find(SCHEMES, id).map(SandboxWorkflowScheme::read)
                .map(scheme -> new Scheme(scheme.getId(), scheme.getName())).orElse(null);
    }

    /** Stores the changed scheme under its id. */
    public void update(AssignableWorkflowScheme scheme) {
        checkWorkflows(scheme);
        entities.save(SCHEMES, scheme.getId(), ((SandboxWorkflowScheme) scheme).write());
    }

    private void checkWorkflows(AssignableWorkflowScheme scheme) {
        for (String name : scheme.getMappings().values()) {
            workflows.find(name).orElseThrow(() -> new WorkflowException("There is no workflow \"" + name + "\""));
        }
    }

    @Override
    public void addSchemeToProject(Project project, Scheme scheme) {
        entities.save(PROJECTS, project.getId(), Entities.node().put("scheme", scheme.getId()));
    }

    String workflowName(Project project, String issueTypeId) {
        return schemeOf(project).map(scheme -> scheme.workflowOf(issueTypeId)).orElse(DefaultWorkflow.NAME);
    }

    /** Names of the schemes that use this workflow. */
    public List<String> schemesUsing(String workflowName) {
        List<String> names = new ArrayList<>();
        schemes().filter(scheme -> scheme.getMappings().containsValue(workflowName)).forEach(scheme -> names.add(scheme.getName()));
        return names;
    }

    private Optional<SandboxWorkflowScheme> schemeOf(Project project) {
        return entities.find(PROJECTS, project.getId())
                .flatMap(node -> entities.find(SCHEMES, node.path("scheme").asLong()))
                .map(SandboxWorkflowScheme::read);
    }

    private Stream<SandboxWorkflowScheme> schemes() {
        return entities.all(SCHEMES).stream().map(SandboxWorkflowScheme::read);
    }
}
