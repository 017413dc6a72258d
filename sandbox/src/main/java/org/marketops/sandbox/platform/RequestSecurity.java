package org.marketops.sandbox.platform;

import java.net.URI;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What the web room knows about a request's forms and sessions, as the services for plugins need it. */
public interface RequestSecurity {

    /** The token of this session; makes one, and its cookie, where there is none. */
    String xsrfToken(HttpServletRequest request, HttpServletResponse response);

    /** Whether parameter or header carry the token of this session (or {@code X-Atlassian-Token: no-check}). */
    boolean xsrfValid(HttpServletRequest request);

    /** Whether the password was given again in the last minutes, or the request needs none. */
    boolean webSudoValid(HttpServletRequest request);

    /** Sends to the page that asks for the password again. */
    void askForWebSudo(HttpServletRequest request, HttpServletResponse response);

    /** The log-in page that comes back to the given address. */
    URI loginUri(URI returnTo);
}
