package org.marketops.jira;

import com.atlassian.jira.user.ApplicationUser;
import org.marketops.kernel.NotFound;

import java.util.Optional;

/** Lets those through who have a right; for everybody else what lies behind does not exist. */
public final class RightGate {

    private final AppRights rights;
    private final CurrentUser currentUser;

    public RightGate(AppRights rights, CurrentUser currentUser) {
        this.rights = rights;
        this.currentUser = currentUser;
    }

    public Optional<ApplicationUser> holder(AppRight right) {
        return currentUser.user().filter(user -> rights.has(Optional.of(user), right));
    }

    /** @throws NotFound for everybody else */
    public ApplicationUser required(AppRight right) {
        return holder(right).orElseThrow(() -> new NotFound(right.key()));
    }
}
