package org.marketops.calendar.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.marketops.calendar.CalendarItems;
import org.marketops.calendar.CalendarQuestion;
import org.marketops.calendar.Item;
import org.marketops.campaign.jira.PlansOfCampaigns;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

/**
 * The items as Jira's issues: at most two searches, one count and one statement of ours, however many issues there are. What a search
 * of Jira costs in its index is Jira's.
 */
public final class JiraCalendarItems implements CalendarItems {

    private final Searches searches;
    private final CalendarQuery queries;
    private final ItemReader reader;
    private final PlansOfCampaigns plansOfCampaigns;
    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final UserManager users;

    public JiraCalendarItems(SearchService search, MarketingFields fields, ItemReader reader, PlansOfCampaigns plansOfCampaigns,
                             ProjectManager projects, PermissionManager permissions, UserManager users) {
        this.searches = new Searches(search);
        this.queries = new CalendarQuery(fields);
        this.reader = reader;
        this.plansOfCampaigns = plansOfCampaigns;
        this.projects = projects;
        this.permissions = permissions;
        this.users = users;
    }

    @Override
    public Found find(PersonKey who, CalendarQuestion question, int most) {
        ApplicationUser user = users.getUserByKey(who.value());
        if (user == null) {
            throw new NotFound("person " + who);
        }
        question.project().ifPresent(key -> refuseUnseen(key, user));
        Optional<String> jql = queries.of(question);
        if (jql.isEmpty()) {
            return new Found(Collections.emptyList(), 0, OptionalLong.empty());
        }
        SearchResults<Issue> found = searches.first(user, jql.get(), most);
        Function<Issue, Item> read = reader.forMany();
        Map<IssueId, String> planKeys = planKeys(user, question, most, found);
        List<Item> items = found.getResults().stream()
                .map(issue -> read.apply(issue).under(planKeys.getOrDefault(IssueId.of(issue.getId()), "")))
                .collect(Collectors.toList());
        return new Found(items, found.getTotal(), hidden(user, question, jql.get(), found.getTotal()));
    }

    /** Counted within a project alone: over all of Jira the number would tell of projects that are nobody's business. */
    private OptionalLong hidden(ApplicationUser user, CalendarQuestion question, String jql, long seen) {
        OptionalLong all = question.project().isPresent() ? searches.all(user, jql) : OptionalLong.empty();
        return all.isPresent() ? OptionalLong.of(Math.max(0, all.getAsLong() - seen)) : all;
    }

    /** The key of each campaign's plan, as far as the plan is among those that the person may see. */
    private Map<IssueId, String> planKeys(ApplicationUser user, CalendarQuestion question, int most, SearchResults<Issue> found) {
        Optional<String> jql = question.kind() == CalendarQuestion.Kind.CAMPAIGN ? queries.plans(question) : Optional.empty();
        if (jql.isEmpty() || found.getResults().isEmpty()) {
            return Collections.emptyMap();
        }
        Map<Long, String> plans = searches.first(user, jql.get(), most).getResults().stream()
                .collect(Collectors.toMap(Issue::getId, Issue::getKey));
        return plansOfCampaigns.all().entrySet().stream().filter(link -> plans.containsKey(link.getValue().value()))
                .collect(Collectors.toMap(Map.Entry::getKey, link -> plans.get(link.getValue().value())));
    }

    private void refuseUnseen(String key, ApplicationUser user) {
        Project project = projects.getProjectByCurrentKey(key);
        if (project == null || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)) {
            throw new NotFound("project " + key);
        }
    }
}
