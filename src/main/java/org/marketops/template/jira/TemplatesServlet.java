package org.marketops.template.jira;

import com.atlassian.jira.user.ApplicationUser;
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

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Templates in the administration: list, read, change in a form or as JSON text, retire and bring back. What is wrong is refused whole and
 * stays in the form.
 */
public final class TemplatesServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/plan-templates";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(TemplatesServlet.class);
    private static final String[] WORDS = {"title", "lead", "caption", "name", "version", "campaigns", "state", "saved", "actions", "retire", "restore",
        "add", "back", "content", "content_hint", "save", "wrong", "versions", "as_text", "as_form"};
    private static final String[] FORM_WORDS = {"check", "plan", "campaigns", "campaigns_lead", "activities", "lines", "own_lines", "own_lines_lead",
        "activity", "startDay", "days", "category", "percent", "amount", "currency", "firstMonth", "lineMonths", "up", "down", "remove",
        "add_campaign", "add_activity", "add_line", "actions", "none", "in_words", "try", "try_lead", "start", "issue", "when"};
    /** The last field of the form: a server that takes only so many fields would leave it out. */
    private static final String WHOLE = "whole";

    private final transient AdminPage frame;
    private final transient AdminGate gate;
    private final transient TemplateDesk desk;
    private final transient TemplatePages pages;
    private final transient TemplateFormPages forms;
    private final transient TemplateTexts texts;

    public TemplatesServlet(AdminPage frame, AdminGate gate, TemplateDesk desk, TemplatePages pages, TemplateFormPages forms,
            TemplateTexts texts) {
        this.frame = frame;
        this.gate = gate;
        this.desk = desk;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!frame.open(request, response)) {
            return;
        }
        try {
            Map<String, Object> page = asked(request, gate.required());
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

    private Map<String, Object> asked(HttpServletRequest request, ApplicationUser admin) {
        String key = text(request, "template");
        boolean asText = request.getParameter("text") != null;
        if (request.getParameter("new") != null) {
            return asText ? pages.fresh(admin) : forms.fresh(admin);
        }
        if (key.isEmpty()) {
            return pages.list(request.getContextPath() + PATH);
        }
        return asText ? pages.open(key, admin) : forms.open(key, text(request, "version").isEmpty() ? 0 : NewPlanServlet.number(text(request, "version")), admin);
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
        if (request.getParameter("do") != null) {
            pressForm(request, response, admin);
            return;
        }
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
        response.sendRedirect(request.getContextPath() + PATH + ("save".equals(action) ? "?template=" + key + "&text=1&done=" : "?done=") + done);
    }

    private void pressForm(HttpServletRequest request, HttpServletResponse response, ApplicationUser admin) throws IOException {
        TemplateFormPages.Typed typed = new TemplateFormPages.Typed(TemplateDraft.read(request.getParameterMap()), text(request, "template"),
                NewPlanServlet.number(text(request, "seen")), NewPlanServlet.number(text(request, "from")), text(request, "do"), text(request, "start"));
        if (request.getParameter(WHOLE) == null) {
            show(request, response, refused(typed, texts.text("form.cut"), admin));
        } else if (!"save".equals(text(request, "do"))) {
            show(request, response, forms.pressed(typed, admin));
        } else {
            saveForm(typed, request, response, admin);
        }
    }

    private void saveForm(TemplateFormPages.Typed typed, HttpServletRequest request, HttpServletResponse response, ApplicationUser admin)
            throws IOException {
        try {
            String key = forms.save(typed, admin);
            response.sendRedirect(request.getContextPath() + PATH + "?template=" + key + "&done=saved");
        } catch (BadTemplate bad) {
            show(request, response, forms.page(typed, bad.problems(), admin));
        } catch (TemplateRefused late) {
            show(request, response, refused(typed, texts.refusal(late), admin));
        }
    }

    private Map<String, Object> refused(TemplateFormPages.Typed typed, String why, ApplicationUser admin) {
        Map<String, Object> page = forms.page(typed, List.of(), admin);
        page.put("note", why);
        return page;
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
        String template = "form".equals(page.get("step")) ? "template-form.vm" : "templates.vm";
        frame.show("templates/template/" + template, Map.of("page", page, "words", texts.words("admin", WORDS),
                "form", texts.words("form", FORM_WORDS), "address", request.getContextPath() + PATH), request, response);
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
