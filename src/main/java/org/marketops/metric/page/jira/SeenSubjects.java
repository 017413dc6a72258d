package org.marketops.metric.page.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import org.marketops.campaign.CampaignLinks;
import org.marketops.jira.CurrentUser;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.metric.page.Subject;
import org.marketops.objective.jira.MarketingIssues;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The project or the issue that somebody asks for, less what that person may not see. */
public final class SeenSubjects {

    private final CurrentUser current;
    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final SearchService search;
    private final CampaignLinks links;
    private final MarketingIssues issues;

    public SeenSubjects(CurrentUser current, ProjectManager projects, PermissionManager permissions, SearchService search, CampaignLinks links,
                        MarketingIssues issues) {
        this.current = current;
        this.projects = projects;
        this.permissions = permissions;
        this.search = search;
        this.links = links;
        this.issues = issues;
    }

    /** @throws NotFound if there is none, or the person may not see it */
    Seen project(String key) {
        ApplicationUser user = current.user().orElseThrow(() -> new NotFound("person"));
        Project project = projects.getProjectByCurrentKey(key);
        if (project == null || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)) {
            throw new NotFound("project " + key);
        }
        return new Seen(subject(project, user), "project", project.getKey(), project.getName(), project.getId(), null);
    }

    /** For a plan with the campaigns that the person sees. @throws NotFound if there is none, or the person may not see it */
    Seen issue(String key) {
        Issue issue = current.visibleIssue(key);
        Set<IssueId> issues = new LinkedHashSet<>();
        issues.add(IssueId.of(issue.getId()));
        links.campaignsOf(IssueId.of(issue.getId())).stream().filter(id -> visible(id.value()).isPresent()).forEach(issues::add);
        return new Seen(Subject.issues(issues), "issue", issue.getKey(), issue.getSummary(), issue.getProjectObject().getId(), issue);
    }

    /** Empty if there is none, or the person may not see it. */
    Optional<Issue> visible(long id) {
        try {
            return Optional.of(current.visibleIssue(id));
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }

    /** Where this Jira cannot be asked for what is hidden, all issues that are seen are read one by one. */
    private Subject subject(Project project, ApplicationUser user) {
        return issues.hiddenFrom(user, project.getKey()).map(hidden -> Subject.project(project.getId(), hidden))
                .orElseGet(() -> Subject.issues(seen(user, project.getKey())));
    }

    private List<IssueId> seen(ApplicationUser user, String key) {
        try {
            return search.search(user, search.parseQuery(user, "project = \"" + key + "\"").getQuery(), PagerFilter.getUnlimitedFilter()).getResults()
                    .stream().map(issue -> IssueId.of(issue.getId())).collect(Collectors.toList());
        } catch (SearchException failed) {
            throw new IllegalStateException("the issues of the project could not be searched", failed);
        }
    }
}
