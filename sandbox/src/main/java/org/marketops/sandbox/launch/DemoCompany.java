package org.marketops.sandbox.launch;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.stream.Collectors;
import org.marketops.sandbox.directory.Directory;
import org.marketops.sandbox.directory.Grant;
import org.marketops.sandbox.directory.PermissionSchemes;

/**
 * The people of Halden Instruments, the invented company of the demo; the password of each is the user name. Projects
 * belong to marketing here: the default permission scheme lets nobody else in.
 */
final class DemoCompany {

    private static final String TEAM = "marketing-team";
    private static final String APPROVERS = "marketing-approvers";
    /** Those who see amounts; ines and otto are not among them. */
    static final String FINANCE = "marketing-finance";
    private static final String ADMIN = "admin";
    private static final String GUEST = "ines";
    private static final String GONE = "gone";

    private static final List<Person> PEOPLE = List.of(
            new Person("jana", "Jana Novotna", "plans campaigns", TEAM, FINANCE),
            new Person("priya", "Priya Raman", "budget owner and approver", TEAM, APPROVERS, FINANCE),
            new Person("marcus", "Marcus Weber", "marketing lead and approver", TEAM, APPROVERS, FINANCE),
            new Person("daniel", "Daniel Okafor", "finance approver", FINANCE),
            new Person(GUEST, "Ines Castro", "sees plans, but no money"),
            new Person("otto", "Otto Brandt", "not in marketing, sees none of it"),
            new Person(GONE, "Greta Onefold", "has left, cannot log in"));

    private static final List<ProjectPermissionKey> OF_FINANCE = List.of(ProjectPermissions.BROWSE_PROJECTS,
            ProjectPermissions.TRANSITION_ISSUES, ProjectPermissions.ADD_COMMENTS);
    private static final List<ProjectPermissionKey> OF_TEAM = List.of(ProjectPermissions.BROWSE_PROJECTS,
            ProjectPermissions.CREATE_ISSUES, ProjectPermissions.EDIT_ISSUES, ProjectPermissions.TRANSITION_ISSUES,
            ProjectPermissions.ADD_COMMENTS, new ProjectPermissionKey("ASSIGN_ISSUES"),
            new ProjectPermissionKey("ASSIGNABLE_USER"));
    private static final List<ProjectPermissionKey> OF_ADMINISTRATORS = List.of(ProjectPermissions.ADMINISTER_PROJECTS,
            new ProjectPermissionKey("DELETE_ISSUES"), new ProjectPermissionKey("MODIFY_REPORTER"));

    private DemoCompany() {
    }

    /** Does nothing where the company is known already. */
    static void moveInto(Directory directory) {
        if (directory.groups().find(TEAM).isPresent()) {
            return;
        }
        List.of(TEAM, APPROVERS, FINANCE).forEach(directory.groups()::create);
        PEOPLE.forEach(person -> person.hire(directory));
        directory.users().setActive(user(directory, GONE), false);
        directory.groups().add(user(directory, ADMIN), FINANCE);
        grantRights(directory);
    }

    private static void grantRights(Directory directory) {
        PermissionSchemes schemes = directory.permissionSchemes();
        OF_TEAM.forEach(permission -> schemes.revoke(PermissionSchemes.DEFAULT, permission, Grant.loggedIn()));
        for (String group : List.of(TEAM, Directory.ADMINISTRATORS)) {
            OF_TEAM.forEach(permission -> schemes.grant(PermissionSchemes.DEFAULT, permission, Grant.group(group)));
        }
        OF_FINANCE.forEach(permission -> schemes.grant(PermissionSchemes.DEFAULT, permission, Grant.group(FINANCE)));
        OF_ADMINISTRATORS.forEach(permission ->
                schemes.grant(PermissionSchemes.DEFAULT, permission, Grant.group(Directory.ADMINISTRATORS)));
        schemes.grant(PermissionSchemes.DEFAULT, ProjectPermissions.BROWSE_PROJECTS, Grant.user(user(directory, GUEST)));
    }

    private static ApplicationUser user(Directory directory, String name) {
        return directory.users().byName(name).orElseThrow(() -> new IllegalStateException("No user " + name));
    }

    static String logIns() {
        return PEOPLE.stream().map(Person::logIn).collect(Collectors.joining(System.lineSeparator()));
    }

    private static final class Person {

        private final String name;
        private final String displayName;
        private final String role;
        private final List<String> groups;

        Person(String name, String displayName, String role, String... groups) {
            this.name = name;
            this.displayName = displayName;
            this.role = role;
            this.groups = List.of(groups);
        }

        void hire(Directory directory) {
            ApplicationUser user = directory.users().create(name, displayName, name + "@halden.example", name);
            directory.groups().add(user, Directory.SOFTWARE_USERS);
            groups.forEach(group -> directory.groups().add(user, group));
        }

        String logIn() {
            return String.format("  %-9s %-9s %s, %s", name, name, displayName, role);
        }
    }
}
