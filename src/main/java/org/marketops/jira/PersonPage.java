package org.marketops.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * The frame of a page for people who are logged in: log-in, form token, looks, template. What a person may do beyond that is
 * the page's own business.
 */
public final class PersonPage {

    private final CurrentUser currentUser;
    private final LoginUriProvider logIn;
    private final XsrfTokenAccessor tokens;
    private final XsrfTokenValidator validator;
    private final PageBuilderService pageBuilder;
    private final TemplateRenderer renderer;

    public PersonPage(CurrentUser currentUser, LoginUriProvider logIn, XsrfTokenAccessor tokens, XsrfTokenValidator validator,
                      PageBuilderService pageBuilder, TemplateRenderer renderer) {
        this.currentUser = currentUser;
        this.logIn = logIn;
        this.tokens = tokens;
        this.validator = validator;
        this.pageBuilder = pageBuilder;
        this.renderer = renderer;
    }

    /**
     * Empty when the answer is already given: redirected to the log-in, or forbidden because a form was sent without its
     * token. A form with files carries the token in its address.
     */
    public Optional<ApplicationUser> open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationUser> user = currentUser.user();
        if (!user.isPresent()) {
            response.sendRedirect(logIn.getLoginUri(address(request)).toASCIIString());
        } else if (isForm(request) && !validator.validateFormEncodedToken(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return Optional.empty();
        }
        return user;
    }

    /** Writes the page. The template also gets {@code contextPath}, and {@code tokenName} and {@code tokenValue} for its forms. */
    public void show(String template, Map<String, ?> values, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> context = new HashMap<>(values);
        context.put("contextPath", request.getContextPath());
        context.put("tokenName", validator.getXsrfParameterName());
        context.put("tokenValue", tokens.getXsrfToken(request, response, true));
        pageBuilder.assembler().resources().requireWebResource("org.marketops.jira:style");
        response.setContentType("text/html;charset=UTF-8");
        renderer.render(template, context, response.getWriter());
    }

    private static boolean isForm(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
    }

    private static URI address(HttpServletRequest request) {
        String page = request.getRequestURL().toString();
        String query = request.getQueryString();
        try {
            return URI.create(query == null ? page : page + "?" + query);
        } catch (IllegalArgumentException unreadable) {
            // Jira's Tomcat lets characters through that no URI may hold, for example { and |.
            return URI.create(page);
        }
    }
}
