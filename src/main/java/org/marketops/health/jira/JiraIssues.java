package org.marketops.health.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import org.marketops.health.Issues;
import org.marketops.kernel.IssueId;

import java.util.Optional;

/** Issues by id, for an administrator: no right is asked. */
public final class JiraIssues implements Issues {

    private final IssueManager issues;

    public JiraIssues(IssueManager issues) {
        this.issues = issues;
    }

    @Override
    public boolean exists(IssueId issue) {
        return find(issue).isPresent();
    }

    Optional<Issue> find(IssueId issue) {
        return Optional.ofNullable(issues.getIssueObject(issue.value()));
    }

    Optional<Issue> find(String key) {
        return Optional.ofNullable(issues.getIssueObject(key));
    }
}
