package org.marketops.sandbox.web;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Finds out who asks, by session or by basic auth, and tells Jira's authentication context for the time of the request. */
final class LoginFilter extends HttpFilter {

    private final Accounts accounts;
    private final LoginSession session;
    private final JiraAuthenticationContext context;

    LoginFilter(Accounts accounts, LoginSession session, JiraAuthenticationContext context) {
        this.accounts = accounts;
        this.session = session;
        this.context = context;
    }

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String authorization = request.getHeader("Authorization");
        boolean basic = authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
        Optional<ApplicationUser> user = basic
                ? credentials(authorization.substring(6))
                : session.userKey(request).flatMap(accounts::active);
        if (basic && user.isEmpty()) {
            refuse(request, response);
            return;
        }
        user.ifPresent(found -> request.setAttribute(Xsrf.USER_ATTRIBUTE, found.getName()));
        response.setHeader("X-AUSERNAME", user.map(found -> URLEncoder.encode(found.getName(), StandardCharsets.UTF_8)).orElse("anonymous"));
        if (user.isPresent()) {
            response.setHeader("X-Seraph-LoginReason", "OK");
        }
        try {
            context.setLoggedInUser(user.orElse(null));
            chain.doFilter(request, response);
        } finally {
            context.setLoggedInUser(null);
        }
    }

    private Optional<ApplicationUser> credentials(String encoded) {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(encoded.trim()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = decoded.indexOf(':');
        return colon < 0 ? Optional.empty() : accounts.authenticate(decoded.substring(0, colon), decoded.substring(colon + 1));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringBuffer url = request.getRequestURL();
        String base = url.substring(0, url.length() - request.getRequestURI().length()) + request.getContextPath();
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("X-AUSERNAME", "anonymous");
        response.setHeader("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
        response.setHeader("WWW-Authenticate", "OAuth realm=\"" + URLEncoder.encode(base, StandardCharsets.UTF_8) + "\"");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("<!DOCTYPE html><html lang=\"en\"><head><title>Unauthorized (401)</title></head><body>"
                + "<h1>Unauthorized (401)</h1><p>The user name or the password is wrong.</p></body></html>");
    }
}
