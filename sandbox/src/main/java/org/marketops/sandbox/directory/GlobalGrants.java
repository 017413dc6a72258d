package org.marketops.sandbox.directory;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.store.Database;

import java.util.List;

/** Global permissions by group. System administrators are administrators too. */
public final class GlobalGrants {

    private final Database database;

    GlobalGrants(Database database) {
        this.database = database;
    }

    public void grant(GlobalPermissionKey permission, String group) {
        database.update("insert into globalpermissionentry (permission, group_id) values (?, ?)", permission.getKey(), group);
    }

    public void revoke(GlobalPermissionKey permission, String group) {
        database.update("delete from globalpermissionentry where permission = ? and group_id = ?", permission.getKey(), group);
    }

    public boolean has(GlobalPermissionKey permission, ApplicationUser user) {
        if (user == null || !user.isActive()) {
            return false;
        }
        return granted(permission.getKey(), user)
                || permission.getKey().equals("ADMINISTER") && granted(GlobalPermissionKey.SYSTEM_ADMIN.getKey(), user);
    }

    /** Names of the groups to which it was given, in order. */
    public List<String> groups(GlobalPermissionKey permission) {
        return database.list("select group_id from globalpermissionentry where permission = ? order by group_id", row -> row.getString(1),
                permission.getKey());
    }

    private boolean granted(String permission, ApplicationUser user) {
        return database.one("select 1 from globalpermissionentry g join cwd_membership m on m.group_name = g.group_id"
                + " where g.permission = ? and m.user_key = ?", row -> true, permission, user.getKey()).isPresent();
    }
}
