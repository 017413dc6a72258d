package org.marketops.sandbox.rest;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** Logging in and out of a session, as the log-in page does it. */
public interface Logins {

    /** Empty for a wrong password, an unknown name and somebody who is not active. */
    Optional<ApplicationUser> authenticate(String name, String password);

    void start(HttpServletRequest request, ApplicationUser user);

    void end(HttpServletRequest request);
}
