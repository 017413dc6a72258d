package org.marketops.board.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.objective.Period;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Items of dashboards: who may see what of which project, and what their settings mean. */
public final class ItemDesk {

    private final List<ItemFigures> items;
    private final PackDesk desk;
    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final MarketingFields fields;
    private final ItemTexts texts;

    /** The kinds of items are listed, not found by their type, so that none is there by accident. */
    public ItemDesk(AttainmentItem attainment, FunnelItem funnel, PacingItem pacing, TaggingItem tagging, LeadTimeItem leadTime, PackDesk desk,
                    ProjectManager projects, PermissionManager permissions, MarketingFields fields, ItemTexts texts) {
        this.items = List.of(attainment, funnel, pacing, tagging, leadTime);
        this.desk = desk;
        this.projects = projects;
        this.permissions = permissions;
        this.fields = fields;
        this.texts = texts;
    }

    /**
     * @throws NotFound if there is no such item, or no project that the person may browse
     * @throws BadInput for a period or an objective that is none
     */
    ItemTable read(ApplicationUser user, ItemSettings settings) {
        ItemFigures figures = figures(settings.item());
        Project project = project(user, settings.project());
        Period quarter = quarter(settings.period().isEmpty() ? figures.usualPeriod() : settings.period());
        ItemTable table = new ItemTable(figures.key());
        table.json().put("project", project.getKey()).put("quarter", quarter.key());
        figures.put(new ItemFigures.Question(user, project, quarter, settings.of(), desk.maySeeMoney(user)), table);
        return table;
    }

    ItemFigures figures(String key) {
        return items.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow(() -> new NotFound("item " + key));
    }

    private Project project(ApplicationUser user, String key) {
        return key.isEmpty() ? browsable(user).stream().findFirst().orElseThrow(() -> new NotFound("project")) : desk.project(user, key);
    }

    /** Those with campaigns, by key. */
    List<Project> browsable(ApplicationUser user) {
        String campaign = fields.issueTypeId("campaign").orElse("");
        return projects.getProjects().stream()
                .filter(project -> project.getIssueTypes().stream().map(IssueType::getId).anyMatch(campaign::equals))
                .filter(project -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user))
                .sorted(Comparator.comparing(Project::getKey)).collect(Collectors.toList());
    }

    private Period quarter(String period) {
        if ("last".equals(period)) {
            return desk.quarters().lastQuarter();
        }
        return "this".equals(period) ? desk.quarters().thisQuarter() : Period.read(period).filter(each -> !each.isYear())
                .orElseThrow(() -> new BadInput("period", texts.text("refused.period", period)));
    }

    Period thisQuarter() {
        return desk.quarters().thisQuarter();
    }
}
