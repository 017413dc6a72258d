package org.marketops.board.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.templaterenderer.TemplateRenderer;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.Incident;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What stands in an item of a dashboard, as a piece of a page, and the form of its settings. Whatever goes wrong is said in the piece. */
public final class ItemServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/item";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ItemServlet.class);

    private final transient CurrentUser currentUser;
    private final transient ItemDesk desk;
    private final transient ItemForm form;
    private final transient ItemTexts texts;
    private final transient TemplateRenderer renderer;

    public ItemServlet(CurrentUser currentUser, ItemDesk desk, ItemForm form, ItemTexts texts, TemplateRenderer renderer) {
        this.currentUser = currentUser;
        this.desk = desk;
        this.form = form;
        this.texts = texts;
        this.renderer = renderer;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ItemSettings settings = new ItemSettings(sent(request, "item"), sent(request, "project"), sent(request, "period"), sent(request, "of"));
        Optional<ApplicationUser> user = currentUser.user();
        if (user.isEmpty()) {
            say("anonymous", "", settings, HttpServletResponse.SC_UNAUTHORIZED, response);
            return;
        }
        try {
            if ("edit".equals(sent(request, "view"))) {
                show("templates/board/item-form.vm", Map.of("form", form.of(user.get(), settings), "words", texts.words()), response);
            } else {
                show("templates/board/item.vm", Map.of("item", desk.read(user.get(), settings)), response);
            }
        } catch (NotFound hidden) {
            say(settings.project().isEmpty() ? "project" : "gone", settings.project(), settings, HttpServletResponse.SC_NOT_FOUND, response);
        } catch (BadInput refused) {
            tell(settings, "warn", refused.getMessage(), texts.text("refused.text"), HttpServletResponse.SC_BAD_REQUEST, response);
        } catch (RuntimeException | LinkageError failure) {
            tell(settings, "bad", texts.text("failed"), texts.text("failed.text", Incident.of(failure, LOG)),
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR, response);
        }
    }

    private void say(String key, String argument, ItemSettings settings, int status, HttpServletResponse response) throws IOException {
        tell(settings, "", texts.text(key, argument), texts.text(key + ".text"), status, response);
    }

    private void tell(ItemSettings settings, String looks, String title, String text, int status, HttpServletResponse response) throws IOException {
        ItemTable table = new ItemTable(settings.item());
        table.note(looks, title, text);
        response.setStatus(status);
        show("templates/board/item.vm", Map.of("item", table), response);
    }

    private void show(String template, Map<String, Object> values, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        renderer.render(template, new HashMap<>(values), response.getWriter());
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.trim();
    }
}
