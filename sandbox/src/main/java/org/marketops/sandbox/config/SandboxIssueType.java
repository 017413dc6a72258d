package org.marketops.sandbox.config;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.fasterxml.jackson.databind.JsonNode;

/** One issue type as stored. */
final class SandboxIssueType extends SandboxConstant implements IssueType {

    private final boolean subTask;

    SandboxIssueType(JsonNode node) {
        super(node);
        this.subTask = node.path("subTask").asBoolean();
    }

    @Override
    public boolean isSubTask() {
        return subTask;
    }
}
