package org.marketops.sandbox.web.project;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import java.util.ArrayList;
import java.util.List;
import org.marketops.sandbox.web.issue.Lozenge;
import org.marketops.sandbox.web.page.Model;

/** Runs JQL for a list of issues: {@code rows}, {@code total}, {@code start}, or {@code errors}. */
final class IssueSearch {

    static final int PAGE = 50;

    private final SearchService search;

    IssueSearch(SearchService search) {
        this.search = search;
    }

    Model run(ApplicationUser user, String jql, int start) {
        SearchService.ParseResult parsed = search.parseQuery(user, jql);
        if (!parsed.isValid()) {
            return Model.of("errors", new ArrayList<>(parsed.getErrors().getErrorMessages())).with("rows", List.of()).with("total", 0);
        }
        try {
            SearchResults<Issue> found = search.search(user, parsed.getQuery(), new PagerFilter<>(start, PAGE));
            List<Model> rows = new ArrayList<>();
            for (Issue issue : found.getResults()) {
                rows.add(Model.of("issue", issue).with("lozenge", Lozenge.of(issue.getStatus()))
                        .with("assignee", issue.getAssignee() == null ? "Unassigned" : issue.getAssignee().getDisplayName()));
            }
            return Model.of("rows", rows).with("total", found.getTotal()).with("first", rows.isEmpty() ? 0 : start + 1)
                    .with("last", start + rows.size())
                    .with("next", start + rows.size() < found.getTotal() ? start + PAGE : null)
                    .with("previous", start > 0 ? Math.max(0, start - PAGE) : null);
        } catch (SearchException e) {
            return Model.of("errors", List.of(String.valueOf(e.getMessage()))).with("rows", List.of()).with("total", 0);
        }
    }

    /** As a quoted JQL string. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
