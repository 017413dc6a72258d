package org.marketops.plan.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marketops.campaign.CampaignLinks;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.plan.PlanItem;

/** Plans, campaigns and activities of a project that a person sees, by one search of the index. */
public final class PlanIssues {

    private final SearchService search;
    private final MarketingFields fields;
    private final CampaignLinks links;

    public PlanIssues(SearchService search, MarketingFields fields, CampaignLinks links) {
        this.search = search;
        this.fields = fields;
        this.links = links;
    }

    /** By id, in the order of their keys. */
    Map<IssueId, Issue> visible(ApplicationUser user, Project project) {
        List<String> types = Stream.of("plan", "campaign", "activity").map(fields::issueTypeId).flatMap(Optional::stream)
                .collect(Collectors.toList());
        Map<IssueId, Issue> found = new LinkedHashMap<>();
        if (!types.isEmpty()) {
            String jql = "project = \"" + project.getKey() + "\" AND issuetype in (" + String.join(", ", types) + ") ORDER BY key ASC";
            results(user, jql).forEach(issue -> found.put(IssueId.of(issue.getId()), issue));
        }
        return found;
    }

    List<PlanItem> items(Map<IssueId, Issue> issues) {
        Map<IssueId, IssueId> plans = links.plans();
        List<PlanItem> items = new ArrayList<>();
        issues.forEach((id, issue) -> items.add(new PlanItem(id, parent(id, issue, plans), level(issue))));
        return items;
    }

    private Optional<IssueId> parent(IssueId id, Issue issue, Map<IssueId, IssueId> plans) {
        return level(issue) == PlanItem.Level.CAMPAIGN ? Optional.ofNullable(plans.get(id))
                : Optional.ofNullable(issue.getParentId()).map(IssueId::of);
    }

    private PlanItem.Level level(Issue issue) {
        if (fields.isPlan(issue)) {
            return PlanItem.Level.PLAN;
        }
        return fields.isCampaign(issue) ? PlanItem.Level.CAMPAIGN : PlanItem.Level.ACTIVITY;
    }

    private List<Issue> results(ApplicationUser user, String jql) {
        SearchService.ParseResult parsed = search.parseQuery(user, jql);
        if (!parsed.isValid()) {
            throw new IllegalStateException("Jira does not read " + jql);
        }
        try {
            return search.search(user, parsed.getQuery(), PagerFilter.getUnlimitedFilter()).getResults();
        } catch (SearchException failed) {
            throw new IllegalStateException("the search for plans failed: " + jql, failed);
        }
    }
}
