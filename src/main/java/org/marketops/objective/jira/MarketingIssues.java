package org.marketops.objective.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans and campaigns, found by Jira's search. */
public final class MarketingIssues {

    private static final Logger LOG = LoggerFactory.getLogger(MarketingIssues.class);

    private final SearchService search;
    private final MarketingFields fields;

    public MarketingIssues(SearchService search, MarketingFields fields) {
        this.search = search;
        this.fields = fields;
    }

    /** Those that the reader may see, oldest first. @param reader null for a visitor */
    List<Issue> seenBy(ApplicationUser reader) {
        return found(reader, types());
    }

    /** Of one project. */
    List<Issue> seenBy(ApplicationUser reader, String projectKey) {
        return found(reader, types().map(jql -> jql + " AND project = \"" + projectKey + "\""));
    }

    /** Sub-tasks of the issues that the reader may see. @param parents not empty */
    List<Issue> partsOf(ApplicationUser reader, List<Long> parents) {
        return found(reader, Optional.of("parent in (" + parents.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")"));
    }

    /** Those that are not done, also those that nobody may see; empty if this Jira cannot be asked so. */
    Optional<List<Issue>> allActive() {
        return types().flatMap(jql -> evenHidden(null, jql + " AND statusCategory != Done"));
    }

    /** Also those that the asker may not see, for totals: never to be named. Empty if this Jira cannot be asked so. @param asker null for a visitor */
    public Optional<List<Issue>> evenHidden(ApplicationUser asker, String jql) {
        SearchService.ParseResult parsed = search.parseQuery(asker, jql);
        return parsed.isValid() ? all(asker, parsed.getQuery(), PagerFilter.getUnlimitedFilter()).map(SearchResults::getResults) : Optional.empty();
    }

    /** Issues of a project, of any type, that the reader may not see; empty if this Jira cannot be asked so. Mostly two searches for one issue. */
    public Optional<List<IssueId>> hiddenFrom(ApplicationUser reader, String projectKey) {
        SearchService.ParseResult parsed = search.parseQuery(reader, "project = \"" + projectKey + "\"");
        if (!parsed.isValid()) {
            throw new IllegalStateException("Jira does not read a search for the issues of " + projectKey);
        }
        Query query = parsed.getQuery();
        try {
            long seen = search.searchCount(reader, query);
            Optional<SearchResults<Issue>> one = all(reader, query, PagerFilter.newPageAlignedFilter(0, 1));
            if (one.isEmpty() || one.get().getTotal() == seen) {
                return one.map(none -> List.of());
            }
            Set<Long> visible = search.search(reader, query, PagerFilter.getUnlimitedFilter()).getResults().stream().map(Issue::getId).collect(Collectors.toSet());
            return all(reader, query, PagerFilter.getUnlimitedFilter()).map(every -> every.getResults().stream().map(Issue::getId)
                    .filter(id -> !visible.contains(id)).map(IssueId::of).collect(Collectors.toList()));
        } catch (SearchException failed) {
            throw new IllegalStateException("the issues of " + projectKey + " could not be searched", failed);
        }
    }

    private Optional<SearchResults<Issue>> all(ApplicationUser user, Query query, PagerFilter<?> pager) {
        try {
            return Optional.of(search.searchOverrideSecurity(user, query, pager));
        } catch (SearchException | LinkageError notSo) {
            LOG.debug("what nobody may see is not counted", notSo);
            return Optional.empty();
        }
    }

    private Optional<String> types() {
        String ids = Stream.of(fields.issueTypeId("plan"), fields.issueTypeId("campaign")).flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? Optional.empty() : Optional.of("issuetype in (" + ids + ")");
    }

    private List<Issue> found(ApplicationUser reader, Optional<String> jql) {
        SearchService.ParseResult parsed = jql.map(text -> search.parseQuery(reader, text + " ORDER BY id ASC")).orElse(null);
        if (parsed == null || !parsed.isValid()) {
            // The types are in no project that the reader may see, or there was no set-up.
            return Collections.emptyList();
        }
        try {
            return search.search(reader, parsed.getQuery(), PagerFilter.getUnlimitedFilter()).getResults();
        } catch (SearchException failed) {
            throw new IllegalStateException("the search for plans and campaigns failed", failed);
        }
    }
}
