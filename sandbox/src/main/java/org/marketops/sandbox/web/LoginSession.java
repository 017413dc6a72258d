package org.marketops.sandbox.web;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/** Who is logged in with a browser session. The session keeps the user's key alone; rights are read anew at every request. */
public final class LoginSession {

    private static final String KEY = LoginSession.class.getName();

    private final Xsrf xsrf;

    public LoginSession(Xsrf xsrf) {
        this.xsrf = xsrf;
    }

    /** Takes a new session id, so that nobody can plant one. */
    public void start(HttpServletRequest request, ApplicationUser user) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(KEY, user.getKey());
        request.setAttribute(Xsrf.USER_ATTRIBUTE, user.getName());
        xsrf.forget(request);
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.removeAttribute(Xsrf.USER_ATTRIBUTE);
        xsrf.forget(request);
    }

    Optional<String> userKey(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (String) session.getAttribute(KEY));
    }
}
