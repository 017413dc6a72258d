package org.marketops.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;

/** Who may see amounts: a group's members, or everybody who sees the issue while no group is named. */
public final class MoneyRight {

    private final AppRights rights;

    public MoneyRight(AppRights rights) {
        this.rights = rights;
    }

    public boolean maySee(Optional<ApplicationUser> user) {
        return rights.has(user, AppRight.VIEW_MONEY);
    }
}
