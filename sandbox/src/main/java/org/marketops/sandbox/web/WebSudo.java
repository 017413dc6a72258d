package org.marketops.sandbox.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

/** The second password of administrators: rolling ten minutes per browser session. Requests with basic auth need none. */
public final class WebSudo {

    private static final String UNTIL = WebSudo.class.getName();
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clock clock;

    public WebSudo(Clock clock) {
        this.clock = clock;
    }

    /** Whether the request may enter protected pages; a yes renews the ten minutes. */
    public boolean allowed(HttpServletRequest request) {
        if (request.getHeader("Authorization") != null) {
            return true;
        }
        HttpSession session = request.getSession(false);
        Object until = session == null ? null : session.getAttribute(UNTIL);
        if (until == null || ((Instant) until).isBefore(clock.instant())) {
            return false;
        }
        start(request);
        return true;
    }

    public void start(HttpServletRequest request) {
        request.getSession().setAttribute(UNTIL, clock.instant().plus(WINDOW));
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(UNTIL);
        }
    }

    /** Sends the browser to the password page; it comes back to where it wanted to go. */
    public void enforce(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length()) + query;
        response.sendRedirect(request.getContextPath() + "/secure/admin/WebSudoAuthenticate!default.jspa?webSudoDestination="
                + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }
}
