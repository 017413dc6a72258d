package org.marketops.approval.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import org.marketops.approval.PlanQueues;
import org.marketops.approval.Policies;
import org.marketops.approval.policy.Scope;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Issues without any round of which the approval rules speak: campaign plans, and whatever a policy names by project or type. A
 * policy for everything names nothing. One search of Jira for each, and one statement of ours.
 */
public final class PlansNeverSubmitted {

    private final SearchService search;
    private final MarketingFields fields;
    private final Policies policies;
    private final PlanQueues queues;

    public PlansNeverSubmitted(SearchService search, MarketingFields fields, Policies policies, PlanQueues queues) {
        this.search = search;
        this.fields = fields;
        this.policies = policies;
        this.queues = queues;
    }

    Collection<IssueId> seenBy(ApplicationUser searcher) {
        Set<IssueId> submitted = queues.everSubmitted();
        Set<IssueId> never = new LinkedHashSet<>();
        for (String query : queries()) {
            SearchService.ParseResult parsed = search.parseQuery(searcher, query);
            // Not valid: the project or type is gone, or in no project that the searcher may see.
            if (parsed.isValid()) {
                found(searcher, parsed).stream().map(issue -> IssueId.of(issue.getId())).filter(issue -> !submitted.contains(issue))
                        .forEach(never::add);
            }
        }
        return never;
    }

    private List<Issue> found(ApplicationUser searcher, SearchService.ParseResult parsed) {
        try {
            return search.search(searcher, parsed.getQuery(), PagerFilter.getUnlimitedFilter()).getResults();
        } catch (SearchException failed) {
            throw new IllegalStateException("the search for plans failed", failed);
        }
    }

    private Set<String> queries() {
        Set<String> queries = new LinkedHashSet<>();
        fields.issueTypeId("plan").ifPresent(type -> queries.add("issuetype = " + type));
        policies.active().stream().map(policy -> query(policy.scope())).filter(query -> !query.isEmpty()).forEach(queries::add);
        return queries;
    }

    private static String query(Scope scope) {
        String projects = in("project", scope.projects());
        String types = in("issuetype", scope.issueTypes());
        return projects + (projects.isEmpty() || types.isEmpty() ? "" : " AND ") + types;
    }

    private static String in(String field, Set<?> ids) {
        return ids.isEmpty() ? "" : field + ids.stream().map(Object::toString).collect(Collectors.joining(", ", " in (", ")"));
    }
}
