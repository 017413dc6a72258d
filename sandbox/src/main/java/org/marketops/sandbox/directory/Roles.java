package org.marketops.sandbox.directory;

import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.store.Database;

import java.util.List;
import java.util.Optional;

/** Project roles and their members per project: users by key, groups by name. */
public final class Roles {

    private static final String USER = "atlassian-user-role-actor";
    private static final String GROUP = "atlassian-group-role-actor";
    private static final String SELECT = "select id, name, description from projectrole";

    private final Database database;

    Roles(Database database) {
        this.database = database;
    }

    public ProjectRole create(String name, String description) {
        long id = database.nextId("projectrole_seq");
        return insert(id, name, description);
    }

    ProjectRole insert(long id, String name, String description) {
        database.update("insert into projectrole (id, name, description) values (?, ?, ?)", id, name, description);
        return new ProjectRole(id, name, description);
    }

    public List<ProjectRole> all() {
        return database.list(SELECT + " order by id", row -> new ProjectRole(row.getLong(1), row.getString(2), row.getString(3)));
    }

    public Optional<ProjectRole> byName(String name) {
        return all().stream().filter(role -> role.name().equalsIgnoreCase(name)).findFirst();
    }

    public Optional<ProjectRole> byId(long id) {
        return all().stream().filter(role -> role.id() == id).findFirst();
    }

    public void addUser(long projectId, long roleId, ApplicationUser user) {
        add(projectId, roleId, USER, user.getKey());
    }

    public void addGroup(long projectId, long roleId, String group) {
        add(projectId, roleId, GROUP, group);
    }

    public boolean isMember(long projectId, long roleId, ApplicationUser user) {
        return user != null && database.one("select 1 from projectroleactor a where a.pid = ? and a.projectroleid = ? and ("
                + "(a.roletype = ? and a.roletypeparameter = ?) or (a.roletype = ? and exists (select 1 from cwd_membership m"
                + " where m.group_name = a.roletypeparameter and m.user_key = ?)))", row -> true,
                projectId, roleId, USER, user.getKey(), GROUP, user.getKey()).isPresent();
    }

    /** Users named directly and members of named groups, each once, by name. */
    public List<ApplicationUser> members(long projectId, long roleId) {
        return database.list("select " + SandboxUser.COLUMNS + " from cwd_user u where exists (select 1 from projectroleactor a"
                + " where a.pid = ? and a.projectroleid = ? and ((a.roletype = ? and a.roletypeparameter = u.user_key)"
                + " or (a.roletype = ? and exists (select 1 from cwd_membership m where m.group_name = a.roletypeparameter"
                + " and m.user_key = u.user_key)))) order by u.lower_user_name", SandboxUser::read, projectId, roleId, USER, GROUP);
    }

    private void add(long projectId, long roleId, String type, String parameter) {
        boolean known = database.one("select 1 from projectroleactor where pid = ? and projectroleid = ? and roletype = ?"
                + " and roletypeparameter = ?", row -> true, projectId, roleId, type, parameter).isPresent();
        if (!known) {
            database.update("insert into projectroleactor (id, pid, projectroleid, roletype, roletypeparameter) values (?, ?, ?, ?, ?)",
                    database.nextId("projectroleactor_seq"), projectId, roleId, type, parameter);
        }
    }
}
