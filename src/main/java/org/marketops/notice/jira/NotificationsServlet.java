package org.marketops.notice.jira;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Incident;
import org.marketops.kernel.PersonKey;
import org.marketops.notice.WishBook;
import org.marketops.notice.Wishes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page where a person chooses what to be told by mail. Everybody sees and changes only the own choice. */
public final class NotificationsServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/notifications";

    private static final long serialVersionUID = 1L;
    private static final String TEXT = "marketops.notice.page.";
    private static final String[] LABELS = {"heading", "intro", "when", "asked", "askedHint", "decided", "decidedHint", "never",
        "form", "html", "plain", "save"};
    private static final Logger LOG = LoggerFactory.getLogger(NotificationsServlet.class);

    private final transient CurrentUser current;
    private final transient WishBook wishBook;
    private final transient I18nResolver texts;
    private final transient TemplateRenderer renderer;
    private final transient PageBuilderService resources;
    private final transient XsrfTokenAccessor tokens;
    private final transient XsrfTokenValidator xsrf;
    private final transient LoginUriProvider login;

    public NotificationsServlet(CurrentUser current, WishBook wishBook, I18nResolver texts, TemplateRenderer renderer,
                                PageBuilderService resources, XsrfTokenAccessor tokens, XsrfTokenValidator xsrf,
                                LoginUriProvider login) {
        this.current = current;
        this.wishBook = wishBook;
        this.texts = texts;
        this.renderer = renderer;
        this.resources = resources;
        this.tokens = tokens;
        this.xsrf = xsrf;
        this.login = login;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isLoggedIn(request, response)) {
            String done = request.getParameter("saved") == null ? "" : texts.getText(TEXT + "saved");
            show(request, response, wishBook.of(person()), done, "");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isLoggedIn(request, response)) {
            return;
        }
        if (!xsrf.validateFormEncodedToken(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Wishes wishes = new Wishes(request.getParameter("asked") != null, request.getParameter("decided") != null,
                !"plain".equals(request.getParameter("form")));
        try {
            wishBook.save(person(), wishes);
        } catch (RuntimeException failure) {
            show(request, response, wishes, "", texts.getText(TEXT + "failed", Incident.of(failure, LOG)));
            return;
        }
        response.sendRedirect(request.getContextPath() + PATH + "?saved=1");
    }

    private boolean isLoggedIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (current.person().isEmpty()) {
            response.sendRedirect(login.getLoginUri(URI.create(request.getRequestURI())).toString());
            return false;
        }
        return true;
    }

    private PersonKey person() {
        return current.person().orElseThrow(IllegalStateException::new);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Wishes wishes, String done, String error)
            throws IOException {
        Map<String, Object> context = new HashMap<>();
        for (String label : LABELS) {
            context.put(label, texts.getText(TEXT + label));
        }
        context.put("address", request.getContextPath() + PATH);
        context.put("wantsAsked", wishes.asked());
        context.put("wantsDecided", wishes.decided());
        context.put("wantsHtml", wishes.html());
        context.put("done", done);
        context.put("error", error);
        context.put("tokenName", xsrf.getXsrfParameterName());
        context.put("tokenValue", tokens.getXsrfToken(request, response, true));
        resources.assembler().resources().requireWebResource("org.marketops.jira:style");
        response.setContentType("text/html;charset=UTF-8");
        renderer.render("templates/notice/notifications.vm", context, response.getWriter());
    }
}
