package org.marketops.sandbox.config;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.Entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Issue type schemes. The default one holds every issue type, also those made later, as in Jira. */
public final class SandboxIssueTypeSchemeManager implements IssueTypeSchemeManager {

    static final long DEFAULT = 10000;

    private final Database database;
    private final ProjectSchemes projects;
    private final IssueTypeManager types;
    private final Shelf<FieldConfigScheme> schemes;

    SandboxIssueTypeSchemeManager(Database database, Entities entities, ProjectSchemes projects, IssueTypeManager types) {
        this.database = database;
        this.projects = projects;
        this.types = types;
        this.schemes = new Shelf<>(entities, "issuetypescheme", this::read);
    }

    @Override
    public FieldConfigScheme create(String name, String description, List<String> issueTypeIds) {
        long id = database.nextId("scheme_seq");
        save(id, name, description, issueTypeIds);
        return schemes.find(id).orElseThrow(IllegalStateException::new);
    }

    @Override
    public FieldConfigScheme update(FieldConfigScheme scheme, Collection<String> issueTypeIds) {
        save(scheme.getId(), scheme.getName(), "", issueTypeIds);
        return schemes.find(scheme.getId()).orElseThrow(IllegalStateException::new);
    }

    @Override
    public FieldConfigScheme getConfigScheme(Project project) {
        return projects.of(project.getId(), ProjectSchemes.Kind.ISSUE_TYPES).flatMap(schemes::find).orElseGet(this::defaultScheme);
    }

    @Override
    public List<FieldConfigScheme> getAllSchemes() {
        List<FieldConfigScheme> all = new ArrayList<>(List.of(defaultScheme()));
        all.addAll(schemes.all());
        return all;
    }

    @Override
    public Collection<IssueType> getIssueTypesForProject(Project project) {
        return getConfigScheme(project).getAssociatedIssueTypeIds().stream().map(types::getIssueType)
                .filter(Objects::nonNull).collect(Collectors.toList());
    }

    @Override
    public FieldConfigScheme setProjectAssociationsForIssueTypeScheme(FieldConfigScheme scheme, Collection<Project> newProjects) {
        database.run(() -> {
            scheme.getAssociatedProjectIds().forEach(id -> projects.remove(id, ProjectSchemes.Kind.ISSUE_TYPES));
            newProjects.forEach(project -> projects.assign(project.getId(), ProjectSchemes.Kind.ISSUE_TYPES, scheme.getId()));
        });
        return schemes.find(scheme.getId()).orElseGet(this::defaultScheme);
    }

    private FieldConfigScheme defaultScheme() {
        List<String> all = types.getIssueTypes().stream().map(IssueType::getId).collect(Collectors.toList());
        return new IssueTypeScheme(DEFAULT, "Default Issue Type Scheme", all, List.of());
    }

    private void save(long id, String name, String description, Collection<String> issueTypeIds) {
        ObjectNode node = Entities.node().put("name", name).put("description", description);
        issueTypeIds.forEach(node.putArray("issueTypes")::add);
        schemes.save(id, node);
    }

    private FieldConfigScheme read(JsonNode node) {
        List<String> ids = new ArrayList<>();
        node.path("issueTypes").forEach(type -> ids.add(type.asText()));
        long id = node.get("id").asLong();
        return new IssueTypeScheme(id, Shelf.text(node, "name"), ids, projects.projectsUsing(ProjectSchemes.Kind.ISSUE_TYPES, id));
    }
}
