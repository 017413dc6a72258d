package org.marketops.board.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.board.FrozenPack;
import org.marketops.board.FrozenPacks;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.objective.Period;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Who may see the pack of a project, its content now, and freezing it. */
public final class PackDesk {

    private static final int LONGEST_REASON = 400;

    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final AppRights rights;
    private final PackIssues issues;
    private final ReadPack reading;
    private final JiraNames names;
    private final FrozenPacks packs;
    private final Transactions transactions;
    private final Clock clock;

    public PackDesk(ProjectManager projects, PermissionManager permissions, AppRights rights, PackIssues issues, ReadPack reading, JiraNames names,
                    FrozenPacks packs, Transactions transactions, Clock clock) {
        this.projects = projects;
        this.permissions = permissions;
        this.rights = rights;
        this.issues = issues;
        this.reading = reading;
        this.names = names;
        this.packs = packs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws NotFound if there is none, or the person may not browse it */
    Project project(ApplicationUser user, String key) {
        Project project = projects.getProjectByCurrentKey(key);
        if (project == null || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)) {
            throw new NotFound("project " + key);
        }
        return project;
    }

    /** @param key empty for the last quarter that is over. @throws NotFound for what is no quarter */
    Period quarter(String key) {
        return key.isEmpty() ? reading.lastQuarter()
                : Period.read(key).filter(period -> !period.isYear()).orElseThrow(() -> new NotFound("quarter " + key));
    }

    boolean maySeeMoney(ApplicationUser user) {
        return rights.has(Optional.of(user), AppRight.VIEW_MONEY);
    }

    /** Who freezes also sees all that is frozen. */
    boolean mayFreeze(ApplicationUser user) {
        return rights.has(Optional.of(user), AppRight.FREEZE_PACK) && maySeeMoney(user);
    }

    Map<IssueId, Issue> issues(ApplicationUser user, Project project) {
        return issues.all(user, project);
    }

    PackIssues issues() {
        return issues;
    }

    ReadPack reading() {
        return reading;
    }

    String name(PersonKey person) {
        return names.of(person);
    }

    /** As it is now. */
    ObjectNode live(Project project, Period quarter, Map<IssueId, Issue> all, boolean money) {
        return new PackJson(names).of(project.getKey(), quarter, reading.read(project, quarter, all), money);
    }

    Optional<FrozenPack> frozen(Project project, Period quarter, boolean money) {
        return packs.newest(project.getId(), quarter.key(), money);
    }

    /**
     * Keeps the content as it is now, in both renderings.
     *
     * @throws NotFound without the right
     * @throws BadInput for a quarter that has not begun, and without a reason where a version is there
     */
    void freeze(ApplicationUser user, Project project, Period quarter, String reason) {
        if (!mayFreeze(user)) {
            throw new NotFound("freezing");
        }
        if (quarter.compareTo(reading.thisQuarter()) > 0) {
            throw new BadInput("quarter", quarter.key());
        }
        PackFigures figures = reading.read(project, quarter, issues.all(user, project));
        PackJson json = new PackJson(names);
        String open = Json.write(json.of(project.getKey(), quarter, figures, true));
        String shut = Json.write(json.of(project.getKey(), quarter, figures, false));
        transactions.retryOnConflict(() -> {
            int version = frozen(project, quarter, true).map(FrozenPack::version).orElse(0) + 1;
            if (version > 1 && reason.isEmpty() || reason.length() > LONGEST_REASON) {
                throw new BadInput("reason", String.valueOf(reason.length()));
            }
            packs.add(project.getId(), quarter.key(),
                    new FrozenPacks.Draft(version, open, shut, PersonKey.of(user.getKey()), clock.instant(), reason));
            return version;
        });
    }
}
