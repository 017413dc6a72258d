package org.marketops.jira;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.marketops.kernel.NotFound;

/** Lets Jira administrators through; for everybody else what lies behind does not exist. */
public final class AdminGate {

    private final GlobalPermissionManager permissions;
    private final JiraAuthenticationContext authentication;

    public AdminGate(GlobalPermissionManager permissions, JiraAuthenticationContext authentication) {
        this.permissions = permissions;
        this.authentication = authentication;
    }

    public Optional<ApplicationUser> admin() {
        return Optional.ofNullable(authentication.getLoggedInUser())
                .filter(user -> permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user));
    }

    public boolean isAnonymous() {
        return authentication.getLoggedInUser() == null;
    }

    /** @throws NotFound for everybody else */
    public ApplicationUser required() {
        return admin().orElseThrow(() -> new NotFound("administration"));
    }
}
