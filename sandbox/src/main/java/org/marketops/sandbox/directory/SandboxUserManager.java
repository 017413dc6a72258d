package org.marketops.sandbox.directory;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

import java.util.Collection;

/** Jira's user manager over the directory. */
public final class SandboxUserManager implements UserManager {

    private final Directory directory;

    public SandboxUserManager(Directory directory) {
        this.directory = directory;
    }

    @Override
    public ApplicationUser getUserByKey(String key) {
        return directory.users().byKey(key).orElse(null);
    }

    @Override
    public ApplicationUser getUserByName(String name) {
        return directory.users().byName(name).orElse(null);
    }

    @Override
    public Collection<ApplicationUser> getUsers() {
        return directory.users().all();
    }
}
