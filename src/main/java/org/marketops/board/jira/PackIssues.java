package org.marketops.board.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.campaign.CampaignLinks;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;
import org.marketops.objective.jira.MarketingIssues;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans, campaigns and activities of a project, also those that the reader may not see: they count in totals and are named nowhere. */
public final class PackIssues {

    private final MarketingIssues search;
    private final PermissionManager permissions;
    private final MarketingFields fields;
    private final CampaignLinks links;

    public PackIssues(MarketingIssues search, PermissionManager permissions, MarketingFields fields, CampaignLinks links) {
        this.search = search;
        this.permissions = permissions;
        this.fields = fields;
        this.links = links;
    }

    /** In the order of their keys; one search. */
    Map<IssueId, Issue> all(ApplicationUser reader, Project project) {
        List<String> types = Stream.of("plan", "campaign", "activity").map(fields::issueTypeId).flatMap(Optional::stream)
                .collect(Collectors.toList());
        Map<IssueId, Issue> found = new LinkedHashMap<>();
        if (types.isEmpty()) {
            return found;
        }
        search.evenHidden(reader, "project = \"" + project.getKey() + "\" AND issuetype in (" + String.join(", ", types) + ") ORDER BY key ASC")
                .orElse(List.of()).forEach(issue -> found.put(IssueId.of(issue.getId()), issue));
        return found;
    }

    boolean sees(ApplicationUser reader, Issue issue) {
        return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, reader);
    }

    /** Empty texts are left out. */
    Map<IssueId, String> regions(Map<IssueId, Issue> all) {
        return regions(all, above(all));
    }

    /** @param above as {@link #above} gives it */
    Map<IssueId, String> regions(Map<IssueId, Issue> all, Map<IssueId, IssueId> above) {
        Map<IssueId, String> own = new HashMap<>();
        Optional<CustomField> field = fields.field(MarketingField.REGION);
        field.ifPresent(custom -> all.forEach((id, issue) -> {
            String region = text(issue.getCustomFieldValue(custom));
            if (!region.isEmpty()) {
                own.put(id, region);
            }
        }));
        return inherited(all, own, above);
    }

    /** Which objective each issue counts for: its own, else that of what it stands under. */
    Map<IssueId, Integer> objectives(Map<IssueId, Issue> all, ObjectiveTree tree, Map<IssueId, IssueId> above) {
        Map<IssueId, Integer> own = new HashMap<>();
        Optional<CustomField> field = fields.field(MarketingField.OBJECTIVE);
        field.ifPresent(custom -> all.forEach((id, issue) -> {
            Optional<Objective> named = tree.named(text(issue.getCustomFieldValue(custom)));
            named.ifPresent(objective -> own.put(id, objective.id()));
        }));
        return inherited(all, own, above);
    }

    /** What each issue stands under: its parent, or its plan. One statement. */
    Map<IssueId, IssueId> above(Map<IssueId, Issue> all) {
        Map<IssueId, IssueId> above = new HashMap<>(links.plans());
        all.forEach((id, issue) -> {
            if (issue.getParentId() != null) {
                above.put(id, IssueId.of(issue.getParentId()));
            }
        });
        return above;
    }

    /** An activity stands under a campaign, a campaign under a plan: two steps up at most. */
    private static <V> Map<IssueId, V> inherited(Map<IssueId, Issue> all, Map<IssueId, V> own, Map<IssueId, IssueId> above) {
        Map<IssueId, V> found = new HashMap<>();
        for (IssueId id : all.keySet()) {
            IssueId at = id;
            for (int step = 0; step < 3 && at != null; step++) {
                if (own.containsKey(at)) {
                    found.put(id, own.get(at));
                    break;
                }
                at = above.get(at);
            }
        }
        return found;
    }

    private static String text(Object value) {
        if (value instanceof Collection) {
            return ((Collection<?>) value).stream().map(PackIssues::text).sorted().collect(Collectors.joining(", "));
        }
        return value == null ? "" : value instanceof Option
                ? ((Option) value).getValue() : value.toString();
    }
}
