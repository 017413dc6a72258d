package org.marketops.board.jira;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.board.PromiseRights;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;
import org.marketops.kernel.PersonKey;

import java.util.Optional;

/** Promises are written by those who freeze packs. */
public final class JiraPromiseRights implements PromiseRights {

    private final UserManager users;
    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final AppRights rights;

    public JiraPromiseRights(UserManager users, ProjectManager projects, PermissionManager permissions, AppRights rights) {
        this.users = users;
        this.projects = projects;
        this.permissions = permissions;
        this.rights = rights;
    }

    @Override
    public boolean mayWrite(PersonKey who) {
        return user(who).filter(user -> rights.has(Optional.of(user), AppRight.FREEZE_PACK)).isPresent();
    }

    @Override
    public boolean maySee(PersonKey who, long projectId) {
        Project project = projects.getProjectObj(projectId);
        return project != null && user(who).filter(user -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)).isPresent();
    }

    private Optional<ApplicationUser> user(PersonKey who) {
        return Optional.ofNullable(users.getUserByKey(who.value())).filter(ApplicationUser::isActive);
    }
}
