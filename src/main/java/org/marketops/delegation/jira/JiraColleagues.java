package org.marketops.delegation.jira;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Optional;
import org.marketops.delegation.Colleagues;
import org.marketops.kernel.PersonKey;

/** Jira's people and projects, as far as a delegation speaks of them. */
public final class JiraColleagues implements Colleagues {

    private final UserManager users;
    private final ProjectManager projects;
    private final PermissionManager permissions;

    public JiraColleagues(UserManager users, ProjectManager projects, PermissionManager permissions) {
        this.users = users;
        this.projects = projects;
        this.permissions = permissions;
    }

    @Override
    public boolean isActive(PersonKey person) {
        return user(person).filter(ApplicationUser::isActive).isPresent();
    }

    @Override
    public String name(PersonKey person) {
        return user(person).map(ApplicationUser::getDisplayName).orElse(person.value());
    }

    @Override
    public boolean maySeeProject(PersonKey person, long projectId) {
        return visible(Optional.ofNullable(projects.getProjectObj(projectId)), person).isPresent();
    }

    Optional<ApplicationUser> user(PersonKey person) {
        return Optional.ofNullable(users.getUserByKey(person.value()));
    }

    /** The active person with the user name. */
    Optional<PersonKey> named(String userName) {
        return Optional.ofNullable(users.getUserByName(userName)).filter(ApplicationUser::isActive).map(user -> PersonKey.of(user.getKey()));
    }

    /** Of a person who is gone the key. */
    String userName(PersonKey person) {
        return user(person).map(ApplicationUser::getUsername).orElse(person.value());
    }

    /** The project, if the person may see it. */
    Optional<Project> project(PersonKey person, String key) {
        return visible(Optional.ofNullable(projects.getProjectByCurrentKey(key)), person);
    }

    /** The project's key, if the person may see it. */
    Optional<String> projectKey(PersonKey person, long projectId) {
        return visible(Optional.ofNullable(projects.getProjectObj(projectId)), person).map(Project::getKey);
    }

    private Optional<Project> visible(Optional<Project> project, PersonKey person) {
        Optional<ApplicationUser> user = user(person);
        return project.filter(found -> user.isPresent()
                && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, found, user.get()));
    }
}
