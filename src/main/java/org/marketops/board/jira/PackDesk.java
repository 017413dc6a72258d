package org.marketops.board.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.board.FreezePack;
import org.marketops.board.FrozenPack;
import org.marketops.board.FrozenPacks;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.Period;

import java.util.Map;
import java.util.Optional;

/** Who may see the pack of a project, its content now, and freezing it. */
public final class PackDesk {

    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final AppRights rights;
    private final PackIssues issues;
    private final ReadPack reading;
    private final Quarters quarters;
    private final JiraNames names;
    private final NamedModel model;
    private final FrozenPacks packs;
    private final FreezePack freezing;

    public PackDesk(ProjectManager projects, PermissionManager permissions, AppRights rights, PackIssues issues, ReadPack reading, Quarters quarters,
                    JiraNames names, NamedModel model, FrozenPacks packs, FreezePack freezing) {
        this.projects = projects;
        this.permissions = permissions;
        this.rights = rights;
        this.issues = issues;
        this.reading = reading;
        this.quarters = quarters;
        this.names = names;
        this.model = model;
        this.packs = packs;
        this.freezing = freezing;
    }

    /** @throws NotFound if there is none, or the person may not browse it */
    Project project(ApplicationUser user, String key) {
        Project project = projects.getProjectByCurrentKey(key);
        if (project == null || !seesNames(user, project)) {
            throw new NotFound("project " + key);
        }
        return project;
    }

    /** @throws NotFound if there is none, or the person may neither browse it nor see sums of all projects */
    Project sums(ApplicationUser user, String key) {
        Project project = projects.getProjectByCurrentKey(key);
        if (project == null || !seesNames(user, project) && !rights.has(Optional.of(user), AppRight.VIEW_PORTFOLIO)) {
            throw new NotFound("project " + key);
        }
        return project;
    }

    /** False for somebody who sees the sums of a project alone. */
    boolean seesNames(ApplicationUser user, Project project) {
        return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user);
    }

    /** @param key empty for the last quarter that is over. @throws NotFound for what is no quarter */
    Period quarter(String key) {
        return key.isEmpty() ? quarters.lastQuarter()
                : Period.read(key).filter(period -> !period.isYear()).orElseThrow(() -> new NotFound("quarter " + key));
    }

    boolean maySeeMoney(ApplicationUser user) {
        return rights.has(Optional.of(user), AppRight.VIEW_MONEY);
    }

    /** Who freezes also sees all that is frozen. */
    boolean mayFreeze(ApplicationUser user, Project project) {
        return rights.has(Optional.of(user), AppRight.FREEZE_PACK) && maySeeMoney(user) && seesNames(user, project);
    }

    Map<IssueId, Issue> issues(ApplicationUser user, Project project) {
        return issues.all(user, project);
    }

    PackIssues issues() {
        return issues;
    }

    Quarters quarters() {
        return quarters;
    }

    String name(PersonKey person) {
        return names.of(person);
    }

    /** As it is now, with the names that the person may see. */
    JsonNode live(ApplicationUser user, Project project, Period quarter, Map<IssueId, Issue> all) {
        PackFigures figures = reading.read(project, quarter, all, PersonKey.of(user.getKey()));
        return named(user, project, all, new PackJson(names, model).of(project.getKey(), quarter, figures, maySeeMoney(user)));
    }

    /** Its objectives alone. */
    ObjectNode live(Project project, Period quarter, Map<IssueId, Issue> all, boolean money) {
        return new PackJson(names, model).of(project.getKey(), quarter, reading.objectives(project, quarter, all), money);
    }

    /** Less what names issues that the person may not see. */
    JsonNode named(ApplicationUser user, Project project, Map<IssueId, Issue> all, JsonNode pack) {
        boolean names = seesNames(user, project);
        return NamedRows.of(pack, id -> names && id > 0 && sees(user, all.get(IssueId.of(id))), !names);
    }

    private boolean sees(ApplicationUser user, Issue issue) {
        return issue != null && issues.sees(user, issue);
    }

    /** How many issues are in the sums that the person may not see. */
    long hidden(ApplicationUser user, Project project, Map<IssueId, Issue> all) {
        return seesNames(user, project) ? all.values().stream().filter(issue -> !issues.sees(user, issue)).count() : all.size();
    }

    Optional<FrozenPack> frozen(Project project, Period quarter, boolean money) {
        return packs.newest(project.getId(), quarter.key(), money);
    }

    /**
     * Keeps the content as it is now, in both renderings.
     *
     * @throws NotFound without the right
     * @throws BadInput for a quarter that has not begun, without a reason where a version is there, and while a part cannot be read
     */
    void freeze(ApplicationUser user, Project project, Period quarter, String reason) {
        if (!mayFreeze(user, project)) {
            throw new NotFound("freezing");
        }
        if (quarter.compareTo(quarters.thisQuarter()) > 0) {
            throw new BadInput("quarter", quarter.key());
        }
        PackFigures figures = reading.read(project, quarter, issues.all(user, project), PersonKey.of(user.getKey()));
        if (!figures.failed.isEmpty()) {
            throw new BadInput("failed", String.join(", ", figures.failed.values()));
        }
        PackJson json = new PackJson(names, model);
        String open = Json.write(json.of(project.getKey(), quarter, figures, true));
        String shut = Json.write(json.of(project.getKey(), quarter, figures, false));
        freezing.freeze(PersonKey.of(user.getKey()), project.getId(), quarter.key(), open, shut, reason);
    }
}
