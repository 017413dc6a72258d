package org.marketops.jira;

import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.Optional;

/** Who may see amounts: a group's members, or everybody who sees the issue while no group is named. */
public final class MoneyRight {

    /** Settings key of the group's name. */
    public static final String GROUP_SETTING = "org.marketops.jira.money.group";

    private final PluginSettingsFactory settings;
    private final GroupManager groups;

    public MoneyRight(PluginSettingsFactory settings, GroupManager groups) {
        this.settings = settings;
        this.groups = groups;
    }

    public boolean maySee(Optional<ApplicationUser> user) {
        Object group = settings.createGlobalSettings().get(GROUP_SETTING);
        if (!(group instanceof String) || ((String) group).isEmpty()) {
            return true;
        }
        return user.isPresent() && groups.isUserInGroup(user.get(), (String) group);
    }
}
