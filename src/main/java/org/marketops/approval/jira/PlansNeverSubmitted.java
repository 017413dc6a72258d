package org.marketops.approval.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import org.marketops.approval.PlanQueues;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Campaign plans without any round: one search of Jira and one statement of ours. */
public final class PlansNeverSubmitted {

    private final SearchService search;
    private final MarketingFields fields;
    private final PlanQueues queues;

    public PlansNeverSubmitted(SearchService search, MarketingFields fields, PlanQueues queues) {
        this.search = search;
        this.fields = fields;
        this.queues = queues;
    }

    List<IssueId> seenBy(ApplicationUser searcher) {
        Optional<String> type = fields.issueTypeId("plan");
        if (!type.isPresent()) {
            return Collections.emptyList();
        }
        SearchService.ParseResult parsed = search.parseQuery(searcher, "issuetype = " + type.get());
        if (!parsed.isValid()) {
            // The type is in no project that the searcher may see.
            return Collections.emptyList();
        }
        Set<IssueId> submitted = queues.everSubmitted();
        List<IssueId> never = new ArrayList<>();
        try {
            List<Issue> plans = search.search(searcher, parsed.getQuery(), PagerFilter.getUnlimitedFilter()).getResults();
            plans.stream().map(plan -> IssueId.of(plan.getId())).filter(plan -> !submitted.contains(plan)).forEach(never::add);
            return never;
        } catch (SearchException failed) {
            throw new IllegalStateException("the search for plans failed", failed);
        }
    }
}
