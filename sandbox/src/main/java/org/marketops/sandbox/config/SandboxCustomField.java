package org.marketops.sandbox.config;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** One custom field as stored; equal by id. */
final class SandboxCustomField implements CustomField {

    private final Long id;
    private final String name;
    private final String description;
    private final FieldKind kind;
    private final FieldContexts contexts;

    SandboxCustomField(JsonNode node, FieldContexts contexts) {
        this.id = node.get("id").asLong();
        this.name = Shelf.text(node, "name");
        this.description = Shelf.text(node, "description");
        this.kind = FieldKind.byKey(Shelf.text(node, "type"));
        this.contexts = contexts;
    }

    @Override
    public String getId() {
        return "customfield_" + id;
    }

    @Override
    public Long getIdAsLong() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getFieldName() {
        return name;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public CustomFieldType getCustomFieldType() {
        return kind;
    }

    @Override
    public Object getValue(Issue issue) {
        return issue.getCustomFieldValue(this);
    }

    @Override
    public List<FieldConfigScheme> getConfigurationSchemes() {
        return new ArrayList<>(contexts.of(this));
    }

    @Override
    public FieldConfig getRelevantConfig(Issue issue) {
        return contexts.relevant(this, issue.getProjectId(), issue.getIssueTypeId()).orElse(null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomField && ((CustomField) other).getIdAsLong().equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return name + "(" + getId() + ")";
    }
}
