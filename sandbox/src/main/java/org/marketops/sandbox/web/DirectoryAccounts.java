package org.marketops.sandbox.web;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.marketops.sandbox.directory.Directory;

/** The people of the sandbox's directory. */
final class DirectoryAccounts implements Accounts {

    private final Directory directory;

    DirectoryAccounts(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<ApplicationUser> authenticate(String name, String password) {
        return directory.authenticate(name, password);
    }

    @Override
    public Optional<ApplicationUser> active(String userKey) {
        return directory.users().byKey(userKey).filter(ApplicationUser::isActive);
    }
}
