package org.marketops.sandbox.config;

import com.atlassian.jira.issue.fields.layout.field.FieldLayoutScheme;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutSchemeEntity;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A field configuration scheme: issue type (none is the default) to field configuration (none is the default one). */
final class SandboxFieldLayoutScheme implements FieldLayoutScheme {

    private final Long id;
    private final String name;
    private final List<FieldLayoutSchemeEntity> entities = new ArrayList<>();

    SandboxFieldLayoutScheme(JsonNode node) {
        this.id = node.get("id").asLong();
        this.name = Shelf.text(node, "name");
        for (JsonNode entity : node.path("entities")) {
            entities.add(new Entity(entity.hasNonNull("issueType") ? entity.get("issueType").asText() : null, Shelf.number(entity, "layout")));
        }
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
    public Collection<FieldLayoutSchemeEntity> getEntities() {
        return entities;
    }

    /** The layout of an issue type, or of the default entry; null is the default layout. */
    Long layoutOf(String issueTypeId) {
        Long fallback = null;
        for (FieldLayoutSchemeEntity entity : entities) {
            if (entity.getIssueTypeId() == null) {
                fallback = entity.getFieldLayoutId();
            } else if (entity.getIssueTypeId().equals(issueTypeId)) {
                return entity.getFieldLayoutId();
            }
        }
        return fallback;
    }

    static final class Entity implements FieldLayoutSchemeEntity {

        private final String issueTypeId;
        private final Long layoutId;

        Entity(String issueTypeId, Long layoutId) {
            this.issueTypeId = issueTypeId;
            this.layoutId = layoutId;
        }

        @Override
        public String getIssueTypeId() {
            return issueTypeId;
        }

        @Override
        public Long getFieldLayoutId() {
            return layoutId;
        }
    }
}
