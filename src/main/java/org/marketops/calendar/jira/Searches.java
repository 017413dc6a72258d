package org.marketops.calendar.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import java.util.OptionalLong;

/** Jira's search as a person: the person's rights decide what is found, whoever asks. */
final class Searches {

    private final SearchService search;

    Searches(SearchService search) {
        this.search = search;
    }

    /** The first of them, with the number of all. */
    SearchResults<Issue> first(ApplicationUser user, String jql, int most) {
        try {
            return search.search(user, parsed(user, jql), PagerFilter.newPageAlignedFilter(0, most));
        } catch (SearchException failed) {
            throw new IllegalStateException("the search of the calendar failed: " + jql, failed);
        }
    }

    /** How many there are, also those that the person may not see; absent where this Jira does not tell. */
    OptionalLong all(ApplicationUser user, String jql) {
        try {
            return OptionalLong.of(search.searchCountOverrideSecurity(user, parsed(user, jql)));
        } catch (SearchException failed) {
            throw new IllegalStateException("the count of the calendar failed: " + jql, failed);
        } catch (LinkageError notInThisJira) {
            return OptionalLong.empty();
        }
    }

    private Query parsed(ApplicationUser user, String jql) {
        SearchService.ParseResult parsed = search.parseQuery(user, jql);
        if (!parsed.isValid()) {
            throw new IllegalStateException("Jira does not read " + jql);
        }
        return parsed.getQuery();
    }
}
