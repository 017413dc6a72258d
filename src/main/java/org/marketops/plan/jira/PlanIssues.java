package org.marketops.plan.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import org.marketops.campaign.CampaignLinks;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.plan.PlanItem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return visible(user, "project = \"" + project.getKey() + "\" AND ");
    }

    /** Of all projects. @param user null for a visitor */
    Map<IssueId, Issue> visible(ApplicationUser user) {
        return visible(user, "");
    }

    private Map<IssueId, Issue> visible(ApplicationUser user, String where) {
        List<String> types = Stream.of("plan", "campaign", "activity").map(fields::issueTypeId).flatMap(Optional::stream)
                .collect(Collectors.toList());
        Map<IssueId, Issue> found = new LinkedHashMap<>();
        if (!types.isEmpty()) {
            String jql = where + "issuetype in (" + String.join(", ", types) + ") ORDER BY key ASC";
            results(user, jql).forEach(issue -> found.put(IssueId.of(issue.getId()), issue));
        }
        return found;
    }

    /** One statement. */
    List<PlanItem> items(Map<IssueId, Issue> issues) {
        Map<IssueId, IssueId> plans = links.plans();
        Map<String, PlanItem.Level> levels = new HashMap<>();
        fields.issueTypeId("plan").ifPresent(type -> levels.put(type, PlanItem.Level.PLAN));
        fields.issueTypeId("campaign").ifPresent(type -> levels.put(type, PlanItem.Level.CAMPAIGN));
        List<PlanItem> items = new ArrayList<>();
        issues.forEach((id, issue) -> {
            PlanItem.Level level = levels.getOrDefault(issue.getIssueTypeId(), PlanItem.Level.ACTIVITY);
            IssueId parent = level == PlanItem.Level.CAMPAIGN ? plans.get(id)
                    : issue.getParentId() == null ? null : IssueId.of(issue.getParentId());
            items.add(new PlanItem(id, Optional.ofNullable(parent), level));
        });
        return items;
    }

    /** By the id of a status: what follows the class of its lozenge. */
    Map<String, String> looks() {
        Map<String, String> looks = new HashMap<>();
        fields.statusId("inApproval").ifPresent(status -> looks.put(status, " aui-lozenge-current"));
        fields.statusId("approved").ifPresent(status -> looks.put(status, " aui-lozenge-success"));
        fields.statusId("live").ifPresent(status -> looks.put(status, " aui-lozenge-success"));
        return looks;
    }

    private List<Issue> results(ApplicationUser user, String jql) {
        SearchService.ParseResult parsed = search.parseQuery(user, jql);
        if (!parsed.isValid()) {
            // Jira refuses types that are in no project which the person may see.
            return List.of();
        }
        try {
            return search.search(user, parsed.getQuery(), PagerFilter.getUnlimitedFilter()).getResults();
        } catch (SearchException failed) {
            throw new IllegalStateException("the search for plans failed: " + jql, failed);
        }
    }
}
