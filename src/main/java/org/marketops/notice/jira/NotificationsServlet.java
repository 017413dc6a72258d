package org.marketops.notice.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.jira.Incident;
import org.marketops.jira.PersonPage;
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

    private final transient PersonPage frame;
    private final transient WishBook wishBook;
    private final transient I18nResolver texts;

    public NotificationsServlet(PersonPage frame, WishBook wishBook, I18nResolver texts) {
        this.frame = frame;
        this.wishBook = wishBook;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationUser> user = frame.open(request, response);
        if (user.isPresent()) {
            String done = request.getParameter("saved") == null ? "" : texts.getText(TEXT + "saved");
            show(request, response, wishBook.of(PersonKey.of(user.get().getKey())), done, "");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ApplicationUser> user = frame.open(request, response);
        if (!user.isPresent()) {
            return;
        }
        Wishes wishes = new Wishes(request.getParameter("asked") != null, request.getParameter("decided") != null,
                !"plain".equals(request.getParameter("form")));
        try {
            wishBook.save(PersonKey.of(user.get().getKey()), wishes);
        } catch (RuntimeException failure) {
            show(request, response, wishes, "", texts.getText(TEXT + "failed", Incident.of(failure, LOG)));
            return;
        }
        response.sendRedirect(request.getContextPath() + PATH + "?saved=1");
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
        frame.show("templates/notice/notifications.vm", context, request, response);
    }
}
