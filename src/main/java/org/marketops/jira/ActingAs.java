package org.marketops.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;

import java.util.function.Supplier;

/**
 * Does a piece of work as one person: Jira's conditions, functions and histories ask the thread who acts, and texts come in the
 * language of that person. Whoever was there before is there again afterwards, whatever happens.
 */
public final class ActingAs {

    private final JiraAuthenticationContext authentication;

    public ActingAs(JiraAuthenticationContext authentication) {
        this.authentication = authentication;
    }

    public <T> T as(ApplicationUser person, Supplier<T> work) {
        ApplicationUser before = authentication.getLoggedInUser();
        authentication.setLoggedInUser(person);
        try {
            return work.get();
        } finally {
            authentication.setLoggedInUser(before);
        }
    }

    public void as(ApplicationUser person, Runnable work) {
        as(person, () -> {
            work.run();
            return null;
        });
    }
}
