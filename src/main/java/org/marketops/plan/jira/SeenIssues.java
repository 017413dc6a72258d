package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.kernel.IssueId;

import java.util.Map;
import java.util.Set;

/** The issues of a plan that a person sees, which of them the person may edit budgets of, and how their statuses look. */
final class SeenIssues {

    private final Map<IssueId, Issue> issues;
    private final Set<IssueId> editable;
    private final Map<String, String> looks;

    /** @param looks by the id of a status: what follows the class of the lozenge */
    SeenIssues(Map<IssueId, Issue> issues, Set<IssueId> editable, Map<String, String> looks) {
        this.issues = issues;
        this.editable = editable;
        this.looks = looks;
    }

    Map<IssueId, Issue> issues() {
        return issues;
    }

    Set<IssueId> editable() {
        return editable;
    }

    String look(Issue issue) {
        return looks.getOrDefault(issue.getStatus().getId(), "");
    }
}
