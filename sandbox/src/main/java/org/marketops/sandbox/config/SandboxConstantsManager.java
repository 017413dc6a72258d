package org.marketops.sandbox.config;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;

import java.util.Collection;

/** Issue types and statuses under their older common door. */
public final class SandboxConstantsManager implements ConstantsManager {

    private final IssueTypeManager types;
    private final StatusManager statuses;

    SandboxConstantsManager(IssueTypeManager types, StatusManager statuses) {
        this.types = types;
        this.statuses = statuses;
    }

    @Override
    public Collection<Status> getStatuses() {
        return statuses.getStatuses();
    }

    @Override
    public Status getStatus(String id) {
        return statuses.getStatus(id);
    }

    @Override
    public Collection<IssueType> getAllIssueTypeObjects() {
        return types.getIssueTypes();
    }

    @Override
    public IssueType getIssueType(String id) {
        return types.getIssueType(id);
    }
}
