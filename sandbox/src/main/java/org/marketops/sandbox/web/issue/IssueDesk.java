package org.marketops.sandbox.web.issue;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import java.io.IOException;
import java.util.Optional;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** Fetches the issue that a page is about. What is absent and what may not be seen get the same answer. */
final class IssueDesk {

    private final IssueService issues;

    IssueDesk(IssueService issues) {
        this.issues = issues;
    }

    /** Answers the request itself when there is nothing to see. */
    Optional<Issue> byKey(Visit visit, String key) throws IOException {
        return seen(visit, issues.getIssue(visit.user(), key));
    }

    /** By the parameter {@code id}, as most of Jira's issue pages have it. */
    Optional<Issue> byId(Visit visit) throws IOException {
        Optional<Long> id = visit.number("id");
        return id.isEmpty() ? unseen(visit) : seen(visit, issues.getIssue(visit.user(), id.get()));
    }

    Optional<Issue> withId(Visit visit, long id) throws IOException {
        return seen(visit, issues.getIssue(visit.user(), id));
    }

    private static Optional<Issue> seen(Visit visit, IssueService.IssueResult result) throws IOException {
        return result.isValid() && result.getIssue() != null ? Optional.of(result.getIssue()) : unseen(visit);
    }

    private static Optional<Issue> unseen(Visit visit) throws IOException {
        if (visit.user() == null) {
            visit.logIn();
        } else {
            visit.show(404, PageView.of("You can't view this issue", visit.template("web/issue/unseen.vm", new Model())));
        }
        return Optional.empty();
    }
}
