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
import org.marketops.kernel.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frame of a page for people who are logged in: log-in, form token, looks, template. What a person may do beyond that is
 * the page's own business.
 */
public final class PersonPage {

    private static final Logger LOG = LoggerFactory.getLogger(PersonPage.class);

    private final CurrentUser currentUser;
    private final LoginUriProvider logIn;
    private final XsrfTokenAccessor tokens;
    private final XsrfTokenValidator validator;
    private final PageBuilderService pageBuilder;
    private final TemplateRenderer renderer;
    private final ReaderTimes times;

    public PersonPage(CurrentUser currentUser, LoginUriProvider logIn, XsrfTokenAccessor tokens, XsrfTokenValidator validator,
                      PageBuilderService pageBuilder, TemplateRenderer renderer, ReaderTimes times) {
        this.currentUser = currentUser;
        this.logIn = logIn;
        this.tokens = tokens;
        this.validator = validator;
        this.pageBuilder = pageBuilder;
        this.renderer = renderer;
        this.times = times;
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

    /** Lets the act answer whoever is logged in. What it does not find, or may not show, does not exist: 404. */
    public void visit(HttpServletRequest request, HttpServletResponse response, Act act) throws IOException {
        Optional<ApplicationUser> user = open(request, response);
        if (user.isPresent()) {
            try {
                act.of(user.get());
            } catch (NotFound hidden) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    /** The same, and a failure is a page that names the number of its incident. */
    public void visit(HttpServletRequest request, HttpServletResponse response, Act act, Failing failing) throws IOException {
        visit(request, response, user -> {
            try {
                act.of(user);
            } catch (NotFound hidden) {
                throw hidden;
            } catch (RuntimeException failure) {
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                failing.tell(Incident.of(failure, LOG));
            }
        });
    }

    /** Writes the page. The template also gets {@code contextPath}, and {@code tokenName} and {@code tokenValue} for its forms. */
    public void show(String template, Map<String, ?> values, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> context = new HashMap<>(values);
        context.put("contextPath", request.getContextPath());
        context.put("timesIn", times.foot());
        context.put("tokenName", validator.getXsrfParameterName());
        context.put("tokenValue", tokens.getXsrfToken(request, response, true));
        pageBuilder.assembler().resources().requireWebResource("org.marketops.jira:style");
        response.setContentType("text/html;charset=UTF-8");
        renderer.render(template, context, response.getWriter());
    }

    /** What a page does for the person who asks. */
    @FunctionalInterface
    public interface Act {

        void of(ApplicationUser user) throws IOException;
    }

    /** What a page shows instead of what failed. */
    @FunctionalInterface
    public interface Failing {

        void tell(String incident) throws IOException;
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
