package org.marketops.template.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.jira.AdminGate;
import org.marketops.jira.AdminPage;
import org.marketops.jira.Incident;
import org.marketops.jira.Json;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.template.BadTemplate;
import org.marketops.template.TemplateRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Templates in the administration: list, read, change as JSON text, retire and bring back. A wrong text is refused whole and stays in the box. */
public final class TemplatesServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/plan-templates";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(TemplatesServlet.class);
    private static final String[] WORDS = {"title", "lead", "caption", "name", "version", "campaigns", "state", "saved", "actions", "retire", "restore",
        "add", "back", "content", "content_hint", "save", "wrong", "versions"};

    private final transient AdminPage frame;
    private final transient AdminGate gate;
    private final transient TemplateDesk desk;
    private final transient TemplatePages pages;
    private final transient TemplateTexts texts;
    private final transient TemplateRenderer renderer;

    public TemplatesServlet(AdminPage frame, AdminGate gate, TemplateDesk desk, TemplatePages pages, TemplateTexts texts, TemplateRenderer renderer) {
        this.frame = frame;
        this.gate = gate;
        this.desk = desk;
        this.pages = pages;
        this.texts = texts;
        this.renderer = renderer;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!frame.open(request, response)) {
            return;
        }
        try {
            String key = text(request, "template");
            Map<String, Object> page = request.getParameter("new") != null ? pages.fresh(gate.required())
                    : key.isEmpty() ? pages.list(request.getContextPath() + PATH) : pages.open(key, gate.required());
            String done = text(request, "done");
            if (List.of("saved", "retired", "restored").contains(done)) {
                page.put("note", texts.text("admin.done." + done));
                page.put("noteClass", "info");
            }
            show(request, response, page);
        } catch (NotFound absent) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!frame.open(request, response)) {
            return;
        }
        if (!frame.hasValidToken(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            press(request, response, gate.required());
        } catch (NotFound absent) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (BadTemplate | BadInput | TemplateRefused wrong) {
            show(request, response, again(request, wrong));
        } catch (RuntimeException failure) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            Map<String, Object> page = pages.list(request.getContextPath() + PATH);
            page.put("note", texts.text("page.failed", Incident.of(failure, LOG)));
            show(request, response, page);
        }
    }

    private void press(HttpServletRequest request, HttpServletResponse response, ApplicationUser admin) throws IOException {
        String action = text(request, "action");
        String key = text(request, "template");
        String done = "saved";
        if ("save".equals(action)) {
            key = desk.save(admin, Json.readInput(text(request, "content")), NewPlanServlet.number(text(request, "seen"))).template().key();
        } else {
            boolean retire = "retire".equals(action);
            desk.retire(key, retire);
            done = retire ? "retired" : "restored";
        }
        response.sendRedirect(request.getContextPath() + PATH + ("save".equals(action) ? "?template=" + key + "&done=" : "?done=") + done);
    }

    private Map<String, Object> again(HttpServletRequest request, RuntimeException wrong) {
        Map<String, Object> page = pages.edit(text(request, "template"), NewPlanServlet.number(text(request, "seen")), text(request, "content"),
                wrong instanceof BadTemplate ? ((BadTemplate) wrong).problems() : List.of());
        if (!(wrong instanceof BadTemplate)) {
            page.put("note", wrong instanceof TemplateRefused ? texts.refusal((TemplateRefused) wrong) : wrong.getMessage());
        }
        return page;
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Map<String, Object> page) throws IOException {
        frame.style("org.marketops.jira:style");
        response.setContentType("text/html;charset=UTF-8");
        renderer.render("templates/template/templates.vm", Map.of("page", page, "words", texts.words("admin", WORDS),
                "address", request.getContextPath() + PATH, "token", frame.token(request, response)), response.getWriter());
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
