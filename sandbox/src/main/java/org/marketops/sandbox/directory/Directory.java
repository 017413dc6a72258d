package org.marketops.sandbox.directory;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.store.Database;

import java.util.Optional;

/** The people of the sandbox and what they may do. A fresh one has admin/admin and Jira's own groups and roles. */
public final class Directory {

    public static final String ADMINISTRATORS = "jira-administrators";
    public static final String SOFTWARE_USERS = "jira-software-users";
    private static final long ROLE_ADMINISTRATORS = 10002;

    private final Database database;
    private final Users users;
    private final Groups groups;
    private final Roles roles;
    private final PermissionSchemes permissionSchemes;
    private final GlobalGrants globalGrants;

    /** The database must have the schema of this room. */
    public Directory(Database database) {
        this.database = database;
        this.users = new Users(database);
        this.groups = new Groups(database);
        this.roles = new Roles(database);
        this.permissionSchemes = new PermissionSchemes(database);
        this.globalGrants = new GlobalGrants(database);
    }

    /** Writes what a fresh Jira has; does nothing on a database that was started before. */
    public void createDefaults() {
        database.exclusively(() -> {
            if (groups.find(ADMINISTRATORS).isEmpty()) {
                insertDefaults();
            }
        });
    }

    private void insertDefaults() {
        groups.create(ADMINISTRATORS);
        groups.create(SOFTWARE_USERS);
        ApplicationUser admin = users.create("admin", "Administrator", "admin@example.com", "admin");
        groups.add(admin, ADMINISTRATORS);
        groups.add(admin, SOFTWARE_USERS);
        globalGrants.grant(GlobalPermissionKey.SYSTEM_ADMIN, ADMINISTRATORS);
        globalGrants.grant(GlobalPermissionKey.ADMINISTER, ADMINISTRATORS);
        permissionSchemes.insertDefault(roles.insert(ROLE_ADMINISTRATORS, "Administrators", "A project role that represents administrators in a project"));
    }

    /** The active user of this name, when the password is right. */
    public Optional<ApplicationUser> authenticate(String name, String password) {
        return users.authenticate(name, password);
    }

    public Users users() {
        return users;
    }

    public Groups groups() {
        return groups;
    }

    public Roles roles() {
        return roles;
    }

    public PermissionSchemes permissionSchemes() {
        return permissionSchemes;
    }

    public GlobalGrants globalGrants() {
        return globalGrants;
    }
}
