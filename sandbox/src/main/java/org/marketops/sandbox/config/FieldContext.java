package org.marketops.sandbox.config;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where a custom field applies, and the one config it has there. Empty lists mean everywhere. */
final class FieldContext implements FieldConfigScheme, FieldConfig {

    private final Long id;
    private final String name;
    private final CustomField field;
    private final List<Long> projects = new ArrayList<>();
    private final List<String> issueTypes = new ArrayList<>();

    FieldContext(JsonNode node, CustomField field) {
        this.id = node.get("id").asLong();
        this.name = Shelf.text(node, "name");
        this.field = field;
        node.path("projects").forEach(project -> projects.add(project.asLong()));
        node.path("issueTypes").forEach(type -> issueTypes.add(type.asText()));
    }

    boolean isGlobal() {
        return projects.isEmpty();
    }

    boolean hasProject(Long projectId) {
        return projects.contains(projectId);
    }

    boolean hasIssueType(String issueTypeId) {
        return issueTypes.isEmpty() || issueTypes.contains(issueTypeId);
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public FieldConfig getOneAndOnlyConfig() {
        return this;
    }

    @Override
    public List<Long> getAssociatedProjectIds() {
        return projects;
    }

    @Override
    public Collection<String> getAssociatedIssueTypeIds() {
        return issueTypes;
    }

    @Override
    public CustomField getCustomField() {
        return field;
    }
}
