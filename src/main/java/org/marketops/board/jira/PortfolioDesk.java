package org.marketops.board.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.NotFound;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The projects whose packs somebody with the right to see the portfolio can open. */
public final class PortfolioDesk {

    private final ProjectManager projects;
    private final AppRights rights;
    private final MarketingFields fields;
    private final PackDesk packs;

    public PortfolioDesk(ProjectManager projects, AppRights rights, MarketingFields fields, PackDesk packs) {
        this.projects = projects;
        this.rights = rights;
        this.fields = fields;
        this.packs = packs;
    }

    /** Those that have campaigns, by name. @throws NotFound without the right */
    List<Project> projects(ApplicationUser user) {
        if (!rights.has(Optional.of(user), AppRight.VIEW_PORTFOLIO)) {
            throw new NotFound("portfolio");
        }
        String campaign = fields.issueTypeId("campaign").orElse("");
        return projects.getProjects().stream().filter(project -> project.getIssueTypes().stream().map(IssueType::getId).anyMatch(campaign::equals))
                .sorted(Comparator.comparing(Project::getName, String.CASE_INSENSITIVE_ORDER).thenComparing(Project::getKey)).collect(Collectors.toList());
    }

    boolean seesNames(ApplicationUser user, Project project) {
        return packs.seesNames(user, project);
    }
}
