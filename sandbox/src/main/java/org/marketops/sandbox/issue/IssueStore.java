package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.NotInSandbox;

import java.util.Map;
import java.util.Optional;

/** Reads and writes issues; no cache. */
public final class IssueStore {

    public Optional<SandboxIssue> find(long id) {
        throw new NotInSandbox("IssueStore.find");
    }

    /** Ignores case. */
    public Optional<SandboxIssue> find(String key) {
        throw new NotInSandbox("IssueStore.find");
    }

    void insert(SandboxIssue issue) {
        throw new NotInSandbox("IssueStore.insert");
    }

    Long update(SandboxIssue issue, ApplicationUser author) {
        throw new NotInSandbox("IssueStore.update");
    }

    Map<Long, Object> customValues(long issueId) {
        throw new NotInSandbox("IssueStore.customValues");
    }

    Project project(Long id) {
        throw new NotInSandbox("IssueStore.project");
    }

    IssueType issueType(String id) {
        throw new NotInSandbox("IssueStore.issueType");
    }

    Status status(String id) {
        throw new NotInSandbox("IssueStore.status");
    }

    ApplicationUser user(String key) {
        throw new NotInSandbox("IssueStore.user");
    }
}
