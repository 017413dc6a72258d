package org.marketops.sandbox.platform;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import java.net.URI;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The web room's form tokens, second password and log-in page, under the interfaces that plugins know. */
final class SalSecurity implements XsrfTokenAccessor, XsrfTokenValidator, WebSudoManager, LoginUriProvider {

    private final RequestSecurity security;

    SalSecurity(RequestSecurity security) {
        this.security = security;
    }

    @Override
    public String getXsrfToken(HttpServletRequest request, HttpServletResponse response, boolean create) {
        return security.xsrfToken(request, response);
    }

    @Override
    public boolean validateFormEncodedToken(HttpServletRequest request) {
        return security.xsrfValid(request);
    }

    @Override
    public String getXsrfParameterName() {
        return "atl_token";
    }

    @Override
    public void willExecuteWebSudoRequest(HttpServletRequest request) {
        if (!security.webSudoValid(request)) {
            throw new WebSudoSessionException("The password must be given again");
        }
    }

    @Override
    public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
        security.askForWebSudo(request, response);
    }

    @Override
    public URI getLoginUri(URI returnUri) {
        return security.loginUri(returnUri);
    }
}
