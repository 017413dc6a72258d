package org.marketops.metric.page.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import org.marketops.campaign.CampaignLinks;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.metric.page.Figure;
import org.marketops.metric.page.Figures;
import org.marketops.objective.Objective;
import org.marketops.objective.jira.NamedObjectives;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which channel, region or objective an issue stands for. One with several values is in a group of those: no figure counts twice. A
 * campaign without an objective counts for that of its plan.
 */
public final class OwnerGroups {

    /** Beyond it every issue read would make the page wait. */
    private static final int MOST = 1000;

    private final CurrentUser current;
    private final MarketingFields fields;
    private final SeenSubjects subjects;
    private final NamedObjectives objectives;
    private final CampaignLinks links;

    public OwnerGroups(CurrentUser current, MarketingFields fields, SeenSubjects subjects, NamedObjectives objectives, CampaignLinks links) {
        this.current = current;
        this.fields = fields;
        this.subjects = subjects;
        this.objectives = objectives;
        this.links = links;
    }

    boolean isTooLarge(Split split, Figures figures) {
        return split.isReadOneByOne() && figures.all().stream().map(Figure::owner).distinct().count() > MOST;
    }

    /** An empty key is that of issues without a value. @param projectKey of the issues */
    Grouping of(Split split, Figures figures, String projectKey) {
        switch (split) {
            case SOURCE:
                return new Grouping(Figure::source, Map.of());
            case CAMPAIGN:
                return new Grouping(figure -> Long.toString(figure.owner()), Map.of());
            case OBJECTIVE:
                return byObjective(projectKey);
            default:
                return byField(split, figures);
        }
    }

    private Grouping byObjective(String projectKey) {
        NamedObjectives.Found found = objectives.in(projectKey, current.user().orElseThrow(() -> new NotFound("person")));
        Map<IssueId, IssueId> plans = links.plans();
        Map<String, String> names = new HashMap<>();
        for (Objective objective : found.tree().inOrder()) {
            names.put(Integer.toString(objective.id()), objective.name());
        }
        return new Grouping(figure -> {
            IssueId owner = IssueId.of(figure.owner());
            Integer named = found.named().getOrDefault(owner, found.named().get(plans.get(owner)));
            return named == null ? "" : named.toString();
        }, names);
    }

    private Grouping byField(Split split, Figures figures) {
        Optional<CustomField> field = split.field().flatMap(fields::field);
        Map<Long, String> groups = new HashMap<>();
        figures.all().forEach(figure -> groups.computeIfAbsent(figure.owner(),
                owner -> field.flatMap(known -> subjects.visible(owner).map(issue -> text(issue, known))).orElse("")));
        return new Grouping(figure -> groups.get(figure.owner()), Map.of());
    }

    private static String text(Issue issue, CustomField field) {
        Object value = Optional.ofNullable(issue.getCustomFieldValue(field)).orElse(Collections.emptyList());
        Collection<?> chosen = value instanceof Collection ? (Collection<?>) value : Collections.singletonList(value);
        return chosen.stream().map(each -> each instanceof Option ? ((Option) each).getValue() : each.toString()).sorted()
                .collect(Collectors.joining(" + "));
    }
}
