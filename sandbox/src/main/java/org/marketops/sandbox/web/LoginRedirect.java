package org.marketops.sandbox.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;

/** The address of the log-in page that leads back to where somebody wanted to go. */
public final class LoginRedirect {

    private LoginRedirect() {
    }

    public static String to(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        // After a lost session a form cannot be sent again; its page can.
        String destination = "POST".equals(request.getMethod()) ? "/secure/Dashboard.jspa" : path + query;
        return request.getContextPath() + "/login.jsp?permissionViolation=true&os_destination="
                + URLEncoder.encode(destination, StandardCharsets.UTF_8);
    }
}
