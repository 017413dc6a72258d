package org.marketops.sandbox.directory;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import org.marketops.sandbox.store.Database;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Permission schemes: which grants a permission key has, and which scheme a project uses (0 is the default one). */
public final class PermissionSchemes {

    public static final long DEFAULT = 0;

    private final Database database;

    PermissionSchemes(Database database) {
        this.database = database;
    }

    public long create(String name, String description) {
        long id = database.nextId("permissionscheme_seq");
        insert(id, name, description);
        return id;
    }

    void insert(long id, String name, String description) {
        database.update("insert into permissionscheme (id, name, description) values (?, ?, ?)", id, name, description);
    }

    /** A new scheme with the grants of another. */
    public long copy(long schemeId, String name) {
        return database.inTransaction(() -> {
            long id = create(name, "");
            database.list("select permission_key, perm_type, perm_parameter from schemepermissions where scheme = ?",
                    row -> new String[] {row.getString(1), row.getString(2), row.getString(3)}, schemeId)
                    .forEach(row -> insertGrant(id, row[0], new Grant(row[1], row[2])));
            return id;
        });
    }

    public Map<Long, String> all() {
        Map<Long, String> names = new TreeMap<>();
        database.list("select id, name from permissionscheme", row -> names.put(row.getLong(1), row.getString(2)));
        return names;
    }

    public void grant(long schemeId, ProjectPermissionKey permission, Grant grant) {
        if (grants(schemeId, permission).stream().noneMatch(known -> same(known, grant))) {
            insertGrant(schemeId, permission.permissionKey(), grant);
        }
    }

    public void revoke(long schemeId, ProjectPermissionKey permission, Grant grant) {
        database.update("delete from schemepermissions where scheme = ? and permission_key = ? and perm_type = ? and perm_parameter = ?",
                schemeId, permission.permissionKey(), grant.type(), grant.parameter());
    }

    public void revokeAll(long schemeId, ProjectPermissionKey permission) {
        database.update("delete from schemepermissions where scheme = ? and permission_key = ?", schemeId, permission.permissionKey());
    }

    public List<Grant> grants(long schemeId, ProjectPermissionKey permission) {
        return database.list("select perm_type, perm_parameter from schemepermissions where scheme = ? and permission_key = ? order by id",
                row -> new Grant(row.getString(1), row.getString(2)), schemeId, permission.permissionKey());
    }

    public void assign(long projectId, long schemeId) {
        if (database.update("update projectpermissionscheme set scheme = ? where project = ?", schemeId, projectId) == 0) {
            database.update("insert into projectpermissionscheme (project, scheme) values (?, ?)", projectId, schemeId);
        }
    }

    public long of(long projectId) {
        return database.one("select scheme from projectpermissionscheme where project = ?", row -> row.getLong(1), projectId).orElse(DEFAULT);
    }

    /** As a fresh Jira: administrators of the project administer it, everybody logged in does the rest. */
    void insertDefault(ProjectRole administrators) {
        insert(DEFAULT, "Default Permission Scheme", "This is the default Permission Scheme. Any new projects that are created will be assigned this scheme.");
        grant(DEFAULT, ProjectPermissions.ADMINISTER_PROJECTS, Grant.role(administrators));
        for (String key : PermissionKeys.EVERYDAY) {
            grant(DEFAULT, new ProjectPermissionKey(key), Grant.loggedIn());
        }
        for (String key : PermissionKeys.ADMINISTRATIVE) {
            grant(DEFAULT, new ProjectPermissionKey(key), Grant.role(administrators));
        }
    }

    private void insertGrant(long schemeId, String permission, Grant grant) {
        database.update("insert into schemepermissions (id, scheme, permission_key, perm_type, perm_parameter) values (?, ?, ?, ?, ?)",
                database.nextId("schemepermissions_seq"), schemeId, permission, grant.type(), grant.parameter());
    }

    private static boolean same(Grant one, Grant other) {
        return one.type().equals(other.type()) && one.parameter().equals(other.parameter());
    }
}
