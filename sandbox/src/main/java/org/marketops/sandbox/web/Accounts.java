package org.marketops.sandbox.web;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;

/** Who may log in. Inactive users and wrong passwords are the same absence. */
public interface Accounts {

    Optional<ApplicationUser> authenticate(String name, String password);

    Optional<ApplicationUser> active(String userKey);
}
