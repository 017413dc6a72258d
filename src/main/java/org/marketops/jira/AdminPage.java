package org.marketops.jira;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The door of an admin page: log-in, administrator, secure session, form token, in this order. */
public final class AdminPage {

    private final AdminGate gate;
    private final LoginUriProvider logIn;
    private final WebSudoManager webSudo;
    private final XsrfTokenAccessor tokens;
    private final XsrfTokenValidator validator;
    private final PageBuilderService pageBuilder;
    private final TemplateRenderer renderer;
    private final ReaderTimes times;

    public AdminPage(AdminGate gate, LoginUriProvider logIn, WebSudoManager webSudo, XsrfTokenAccessor tokens, XsrfTokenValidator validator,
            PageBuilderService pageBuilder, TemplateRenderer renderer, ReaderTimes times) {
        this.gate = gate;
        this.logIn = logIn;
        this.webSudo = webSudo;
        this.tokens = tokens;
        this.validator = validator;
        this.pageBuilder = pageBuilder;
        this.renderer = renderer;
        this.times = times;
    }

    /** False when the answer is already given: redirected to the log-in or the password page, or not found. */
    public boolean open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (gate.isAnonymous()) {
            response.sendRedirect(logIn.getLoginUri(URI.create(request.getRequestURL().toString())).toASCIIString());
            return false;
        }
        if (gate.admin().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        try {
            webSudo.willExecuteWebSudoRequest(request);
            return true;
        } catch (WebSudoSessionException e) {
            webSudo.enforceWebSudoProtection(request, response);
            return false;
        }
    }

    /** Writes the page. The template also gets {@code token} for its forms, and {@code timesIn} for the foot of a page with times. */
    public void show(String template, Map<String, ?> values, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> context = new HashMap<>(values);
        context.put("token", token(request, response));
        context.put("timesIn", times.foot());
        style("org.marketops.jira:style");
        response.setContentType("text/html;charset=UTF-8");
        renderer.render(template, context, response.getWriter());
    }

    /** Asks for the looks of the page, by the complete key of a web-resource; to be called before it is written. */
    public void style(String webResource) {
        pageBuilder.assembler().resources().requireWebResource(webResource);
    }

    public String token(HttpServletRequest request, HttpServletResponse response) {
        return tokens.getXsrfToken(request, response, true);
    }

    public boolean hasValidToken(HttpServletRequest request) {
        return validator.validateFormEncodedToken(request);
    }
}
