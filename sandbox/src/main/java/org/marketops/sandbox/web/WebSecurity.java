package org.marketops.sandbox.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.sandbox.platform.RequestSecurity;

/** Form tokens, the second password and log-in sessions of one sandbox, for its pages, its REST interface and its plugins. */
public final class WebSecurity implements RequestSecurity {

    private final Xsrf xsrf = new Xsrf();
    private final WebSudo webSudo = new WebSudo(Clock.systemUTC());
    private final LoginSession sessions = new LoginSession(xsrf);

    public Xsrf xsrf() {
        return xsrf;
    }

    public WebSudo webSudo() {
        return webSudo;
    }

    public LoginSession sessions() {
        return sessions;
    }

    @Override
    public String xsrfToken(HttpServletRequest request, HttpServletResponse response) {
        return xsrf.token(request, response);
    }

    @Override
    public boolean xsrfValid(HttpServletRequest request) {
        return xsrf.valid(request);
    }

    @Override
    public boolean webSudoValid(HttpServletRequest request) {
        return webSudo.allowed(request);
    }

    @Override
    public void askForWebSudo(HttpServletRequest request, HttpServletResponse response) {
        try {
            webSudo.enforce(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI loginUri(URI returnTo) {
        String destination = returnTo.toString();
        int context = destination.indexOf(WebServer.CONTEXT_PATH + "/");
        String path = context < 0 ? destination : destination.substring(context + WebServer.CONTEXT_PATH.length());
        return URI.create(WebServer.CONTEXT_PATH + "/login.jsp?permissionViolation=true&os_destination="
                + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }
}
