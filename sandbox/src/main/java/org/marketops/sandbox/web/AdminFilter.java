package org.marketops.sandbox.web;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Guards the administration: anonymous people log in first, others are refused, administrators give their password once more. */
final class AdminFilter extends HttpFilter {

    private final JiraAuthenticationContext context;
    private final GlobalPermissionManager permissions;
    private final WebSudo webSudo;

    AdminFilter(JiraAuthenticationContext context, GlobalPermissionManager permissions, WebSudo webSudo) {
        this.context = context;
        this.permissions = permissions;
        this.webSudo = webSudo;
    }

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        ApplicationUser user = context.getLoggedInUser();
        if (user == null) {
            response.sendRedirect(LoginRedirect.to(request));
        } else if (!permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This page is for administrators of Jira.");
        } else if (!path(request).contains("/WebSudoAuthenticate") && !webSudo.allowed(request)) {
            webSudo.enforce(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
