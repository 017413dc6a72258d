package org.marketops.sandbox.config;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.fasterxml.jackson.databind.JsonNode;

/** One status as stored. */
final class SandboxStatus extends SandboxConstant implements Status {

    private final StatusCategory category;

    SandboxStatus(JsonNode node) {
        super(node);
        this.category = SandboxStatusCategory.byKey(Shelf.text(node, "category"));
    }

    @Override
    public StatusCategory getStatusCategory() {
        return category;
    }
}
