package org.marketops.sandbox.config;

import com.atlassian.jira.issue.IssueConstant;
import com.fasterxml.jackson.databind.JsonNode;

/** What issue types and statuses have in common; equal by kind and id. */
abstract class SandboxConstant implements IssueConstant {

    private final String id;
    private final String name;
    private final String description;

    SandboxConstant(JsonNode node) {
        this.id = node.path("id").asText();
        this.name = Shelf.text(node, "name");
        this.description = Shelf.text(node, "description");
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((SandboxConstant) other).id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return name + "(" + id + ")";
    }
}
