package org.marketops.template.jira;

import com.atlassian.jira.project.Project;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.Refused;
import org.marketops.template.BadTemplate;
import org.marketops.template.MadePart;
import org.marketops.template.MakeLines;
import org.marketops.template.MakePlan;
import org.marketops.template.Run;
import org.marketops.template.TemplateVersion;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A new plan from a template: choose, fill in, look at what would be made, make it. Nothing is made before the last step. */
public final class NewPlanServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/new-plan";

    private static final long serialVersionUID = 1L;
    private static final String[] WORDS = {"title", "choose", "none", "none_text", "use", "name", "name_hint", "start", "start_hint", "regions",
        "regions_hint", "region", "total", "currency", "currency_choose", "preview", "wrong", "nothing_yet", "issues", "kind", "summary", "days", "channels",
        "budget", "lines_for", "category", "months", "amount", "sum", "make", "change", "again", "state", "without_money", "other", "campaigns", "length",
        "total_hint"};

    private final transient PersonPage frame;
    private final transient PlanDoor door;
    private final transient NewPlanPages pages;
    private final transient OrderInput input;
    private final transient MakePlan makePlan;
    private final transient MakeLines makeLines;
    private final transient TemplateTexts texts;

    public NewPlanServlet(PersonPage frame, PlanDoor door, NewPlanPages pages, OrderInput input, MakePlan makePlan, MakeLines makeLines,
                          TemplateTexts texts) {
        this.frame = frame;
        this.door = door;
        this.pages = pages;
        this.input = input;
        this.makePlan = makePlan;
        this.makeLines = makeLines;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, project -> look(request, response, project));
    }

    private void look(HttpServletRequest request, HttpServletResponse response, Project project) throws IOException {
        String run = text(request, "run");
        String template = text(request, "template");
        if (!run.isEmpty()) {
            show(request, response, result(request, project, run));
        } else if (!template.isEmpty()) {
            show(request, response, pages.form(project, door.choice(template), Map.of(), List.of()));
        } else {
            show(request, response, pages.choice(project, request.getContextPath() + PATH));
        }
    }

    private Map<String, Object> result(HttpServletRequest request, Project project, String id) {
        Run run = makePlan.run(door.me(), id);
        if (run.projectId() != project.getId()) {
            throw new NotFound("run " + id);
        }
        List<MadePart> parts = makePlan.look(door.me(), id);
        return result(request, project, run, parts, makeLines.missing(run, parts));
    }

    private Map<String, Object> result(HttpServletRequest request, Project project, Run run, List<MadePart> parts, int missingLines) {
        return pages.result(project, door.version(run.template(), run.version()), new NewPlanPages.Result(run.id(), parts, missingLines),
                request.getContextPath() + "/browse/");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, project -> press(request, response, project));
    }

    private void press(HttpServletRequest request, HttpServletResponse response, Project project) throws IOException {
        String action = text(request, "action");
        if ("again".equals(action)) {
            String id = text(request, "run");
            Run run = makePlan.run(door.me(), id);
            List<MadePart> parts = makePlan.resume(door.me(), id);
            show(request, response, result(request, project, run, parts, makeLines.make(run, parts)));
            return;
        }
        Map<String, String> typed = typed(request);
        TemplateVersion version = "make".equals(action) ? door.version(text(request, "template"), number(text(request, "version")))
                : door.choice(text(request, "template"));
        try {
            if ("make".equals(action)) {
                make(request, response, project, version, typed);
            } else {
                show(request, response, "change".equals(action) ? pages.form(project, version, typed, List.of())
                        : pages.preview(project, version, typed));
            }
        } catch (BadTemplate bad) {
            show(request, response, pages.form(project, version, typed, bad.problems()));
        } catch (Refused refused) {
            Map<String, Object> page = pages.form(project, version, typed, List.of());
            page.put("note", texts.refusal(refused));
            show(request, response, page);
        }
    }

    private void make(HttpServletRequest request, HttpServletResponse response, Project project, TemplateVersion version, Map<String, String> typed)
            throws IOException {
        String id = text(request, "run");
        if (!Run.isId(id)) {
            throw new NotFound("run " + id);
        }
        Run run = new Run(id, door.me(), project.getId(), version.template().key(), version.number(), input.read(door.user(), typed));
        List<MadePart> parts = makePlan.make(run);
        int missingLines = makeLines.make(run, parts);
        if (parts.stream().allMatch(MadePart::isDone)) {
            response.sendRedirect(request.getContextPath() + PATH + "?project=" + project.getKey() + "&run=" + id);
        } else {
            show(request, response, result(request, project, run, parts, missingLines));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        frame.visit(request, response, user -> work.run(door.project(text(request, "project"))), incident -> show(request, response, Map.of(
                "step", "failed", "note", texts.text("page.failed", incident), "projectKey", "", "projectName", "", "templateKey", "", "problems", false,
                "money", false)));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Map<String, Object> page) throws IOException {
        frame.show("templates/template/new-plan.vm", Map.of("page", page, "words", texts.words("page", WORDS),
                "address", request.getContextPath() + PATH), request, response);
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        return typed;
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    static int number(String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new NotFound("version " + text);
        }
        return Integer.parseInt(text);
    }

    /** What a visit asks for. */
    private interface Work {
        void run(Project project) throws IOException;
    }
}
