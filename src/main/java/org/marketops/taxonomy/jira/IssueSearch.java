package org.marketops.taxonomy.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import org.marketops.jira.MarketingFields;
import org.marketops.taxonomy.NamedKind;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Campaigns, activities and plans by Jira's own search, as one person sees them. */
public final class IssueSearch {

    private final SearchService search;
    private final MarketingFields fields;

    public IssueSearch(SearchService search, MarketingFields fields) {
        this.search = search;
        this.fields = fields;
    }

    /** A clause for the issue types of the kinds; empty before set-up has run. */
    String ofKinds(NamedKind... kinds) {
        List<String> types = Stream.of(kinds).map(kind -> fields.issueTypeId(kind.key())).flatMap(id -> id.map(Stream::of).orElseGet(Stream::empty))
                .collect(Collectors.toList());
        return types.isEmpty() ? "" : "issuetype in (" + String.join(", ", types) + ")";
    }

    /** An index count, no issue is read; 0 for a query that Jira does not read, for example because an option is gone. */
    long count(ApplicationUser user, String jql) {
        SearchService.ParseResult parsed = search.parseQuery(user, jql);
        try {
            return parsed.isValid() ? search.searchCount(user, parsed.getQuery()) : 0;
        } catch (SearchException failed) {
            throw new IllegalStateException("the count failed: " + jql, failed);
        }
    }

    /** @param start a multiple of {@code size} */
    Page page(ApplicationUser user, String jql, int start, int size) {
        SearchService.ParseResult parsed = search.parseQuery(user, jql);
        try {
            if (!parsed.isValid()) {
                return new Page(List.of(), 0);
            }
            SearchResults<Issue> found = search.search(user, parsed.getQuery(), PagerFilter.newPageAlignedFilter(start, size));
            return new Page(found.getResults(), found.getTotal());
        } catch (SearchException failed) {
            throw new IllegalStateException("the search failed: " + jql, failed);
        }
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** One page of issues. */
    static final class Page {

        private final List<Issue> issues;
        private final int total;

        private Page(List<Issue> issues, int total) {
            this.issues = issues;
            this.total = total;
        }

        List<Issue> issues() {
            return issues;
        }

        /** On all pages together. */
        int total() {
            return total;
        }
    }
}
