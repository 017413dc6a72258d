package org.marketops.board.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.kernel.PersonKey;

import java.util.Optional;

/** What people are called. */
public final class JiraNames {

    private final UserManager users;

    public JiraNames(UserManager users) {
        this.users = users;
    }

    /** The key of somebody who is gone. */
    String of(PersonKey person) {
        return Optional.ofNullable(users.getUserByKey(person.value())).map(ApplicationUser::getDisplayName).orElse(person.value());
    }
}
