package org.marketops.jira;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;

import java.util.Optional;

/** Who has which right. A group that was named and is gone gives the right to nobody. */
public final class AppRights {

    private final PluginSettingsFactory settings;
    private final GroupManager groups;
    private final GlobalPermissionManager permissions;

    public AppRights(PluginSettingsFactory settings, GroupManager groups, GlobalPermissionManager permissions) {
        this.settings = settings;
        this.groups = groups;
        this.permissions = permissions;
    }

    /** @param user empty for a visitor who is not logged in */
    public boolean has(Optional<ApplicationUser> user, AppRight right) {
        Optional<String> group = group(right);
        if (group.isPresent()) {
            return user.filter(found -> groups.isUserInGroup(found, group.get())).isPresent();
        }
        switch (right.otherwise()) {
            case NOBODY:
                return false;
            case ADMINISTRATORS:
                return user.filter(found -> permissions.hasPermission(GlobalPermissionKey.ADMINISTER, found)).isPresent();
            default:
                return true;
        }
    }

    /** Of the issues that the person sees: everybody's while the right to read records is given to nobody in particular. */
    public boolean mayReadRecords(Optional<ApplicationUser> user) {
        return !group(AppRight.VIEW_AUDIT).isPresent() || has(user, AppRight.VIEW_AUDIT);
    }

    /** The group that has the right; empty while none is named. */
    public Optional<String> group(AppRight right) {
        Object group = settings.createGlobalSettings().get(right.setting());
        return group instanceof String && !((String) group).isEmpty() ? Optional.of((String) group) : Optional.empty();
    }

    /** @param group that there is; empty takes the name away */
    public void give(AppRight right, Optional<String> group) {
        PluginSettings global = settings.createGlobalSettings();
        if (group.isPresent()) {
            global.put(right.setting(), group.get());
        } else {
            global.remove(right.setting());
        }
    }
}
