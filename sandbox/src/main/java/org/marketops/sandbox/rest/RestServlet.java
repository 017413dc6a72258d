package org.marketops.sandbox.rest;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers JSON requests by {@link Routes}; refusals become Jira's error body. */
final class RestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RestServlet.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FORM_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private final transient Routes routes;
    private final transient JiraAuthenticationContext who;

    RestServlet(Routes routes, JiraAuthenticationContext who) {
        this.routes = routes;
        this.who = who;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (isForged(request)) {
                throw Refusal.because(403, "XSRF check failed");
            }
            Answer answer = answer(request);
            write(response, answer.status(), answer.body());
        } catch (Refusal e) {
            if (e.status() == 401) {
                response.setHeader("WWW-Authenticate", "OAuth realm=\"" + request.getContextPath() + "\"");
            }
            write(response, e.status(), e.body());
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            write(response, 500, Refusal.because(500, "Internal server error: " + e).body());
        }
    }

    private Answer answer(HttpServletRequest request) {
        String method = "HEAD".equals(request.getMethod()) ? "GET" : request.getMethod();
        Routes.Match match = routes.match(method, parts(request.getPathInfo()));
        return match.code().apply(new Call(request, who.getLoggedInUser(), match.variables()));
    }

    private static String[] parts(String path) {
        // The container has decoded the path already.
        return path == null ? new String[0] : Arrays.stream(path.split("/")).filter(part -> !part.isEmpty())
                .toArray(String[]::new);
    }

    /** A browser can be tricked into sending a form to another site, but not into sending JSON or this header. */
    static boolean isForged(HttpServletRequest request) {
        if (READING.contains(request.getMethod()) || request.getContentType() == null) {
            return false;
        }
        String type = request.getContentType().split(";")[0].trim().toLowerCase(Locale.ROOT);
        String token = request.getHeader("X-Atlassian-Token");
        return FORM_TYPES.contains(type) && !"no-check".equals(token) && !"nocheck".equals(token);
    }

    static void write(HttpServletResponse response, int status, JsonNode body) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-cache, no-store, no-transform");
        if (body != null) {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(body.toString());
        }
    }
}
