package org.marketops.intake.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import org.marketops.intake.AskFor;
import org.marketops.intake.DecideRequest;
import org.marketops.intake.IntakeRules;
import org.marketops.intake.Rating;
import org.marketops.intake.RequestHost;
import org.marketops.intake.Wish;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.Refused;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The requests of a project: the form at .../request, the queue and each request at .../intake. */
public final class IntakeServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/intake";
    static final String FORM = "/plugins/servlet/marketops/request";

    private static final long serialVersionUID = 1L;
    private static final String[] WORDS = {"title", "ask", "ask_title", "what", "what_hint", "why", "why_hint", "audience", "neededBy", "value", "effort",
        "fit", "send", "wrong", "queue", "none", "none_text", "rank", "request", "who", "by", "score", "due", "overdue", "decided", "decision", "settings",
        "valueWeight", "effortWeight", "fitWeight", "answerHours", "save", "decide", "rate", "rate_hint", "rate_do", "convert", "plan", "plan_hint",
        "convert_do", "decline", "reason", "reason_hint", "decline_do", "back", "look", "hours_hint", "no_right", "closing", "closing_hint", "unlinked", "link_do"};

    private final transient PersonPage frame;
    private final transient IntakeDoor door;
    private final transient IntakePages pages;
    private final transient IntakeSettings settings;
    private final transient AskFor askFor;
    private final transient DecideRequest decide;
    private final transient IntakeTexts texts;

    public IntakeServlet(PersonPage frame, IntakeDoor door, IntakePages pages, IntakeSettings settings, AskFor askFor, DecideRequest decide,
                         IntakeTexts texts) {
        this.frame = frame;
        this.door = door;
        this.pages = pages;
        this.settings = settings;
        this.askFor = askFor;
        this.decide = decide;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, typed -> {
            Map<String, Object> page = look(request, typed);
            String done = typed.getOrDefault("done", "");
            if (done.matches("asked|rated|converted|unlinked|linked|declined|kept|ruled")) {
                page.put("note", texts.text("done." + done));
                page.put("noteClass", done.matches("unlinked|kept") ? "warn" : "info");
            }
            show(request, response, page);
        });
    }

    private Map<String, Object> look(HttpServletRequest request, Map<String, String> typed) {
        if (isForm(request)) {
            return pages.form(door.projectToAsk(typed.getOrDefault("project", "")), Map.of(), Map.of());
        }
        Project project = door.project(typed.getOrDefault("project", ""));
        return typed.containsKey("issue") ? pages.request(project, request(project, typed), Map.of(), Map.of())
                : pages.queue(project, Map.of(), Map.of());
    }

    private Issue request(Project project, Map<String, String> typed) {
        Issue issue = door.request(typed.get("issue"));
        if (!project.getId().equals(issue.getProjectId())) {
            throw new NotFound("request " + typed.get("issue"));
        }
        return issue;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, typed -> {
            if (isForm(request)) {
                ask(request, response, typed);
            } else if ("rules".equals(typed.get("action"))) {
                rule(request, response, typed);
            } else {
                decide(request, response, typed);
            }
        });
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, Map<String, String> typed) throws IOException {
        Project project = door.projectToAsk(typed.getOrDefault("project", ""));
        IntakeInput input = new IntakeInput(typed, texts);
        Optional<Wish> wish = input.wish();
        if (!wish.isPresent()) {
            show(request, response, pages.form(project, typed, input.problems()));
            return;
        }
        try {
            askFor.ask(door.me(), project.getId(), wish.get(), input.form());
            response.sendRedirect(request.getContextPath() + PATH + "?project=" + project.getKey() + "&done=asked");
        } catch (RequestHost.NotMade refused) {
            show(request, response, bad(pages.form(project, typed, Map.of()), refused.getMessage()));
        } catch (Refused busy) {
            show(request, response, bad(pages.form(project, typed, Map.of()), texts.refusal(busy)));
        }
    }

    private void rule(HttpServletRequest request, HttpServletResponse response, Map<String, String> typed) throws IOException {
        Project project = door.projectToRule(typed.getOrDefault("project", ""));
        IntakeInput input = new IntakeInput(typed, texts);
        Optional<IntakeRules> rules = input.rules();
        Optional<String> closing = input.closing();
        if (!rules.isPresent() || !closing.isPresent()) {
            show(request, response, pages.queue(project, typed, input.problems()));
            return;
        }
        settings.keep(project.getId(), rules.get());
        settings.keepClosing(project.getId(), closing.get());
        response.sendRedirect(request.getContextPath() + PATH + "?project=" + project.getKey() + "&done=ruled");
    }

    private void decide(HttpServletRequest request, HttpServletResponse response, Map<String, String> typed) throws IOException {
        Project project = door.project(typed.getOrDefault("project", ""));
        Issue issue = request(project, typed);
        IntakeInput input = new IntakeInput(typed, texts);
        try {
            String done = act(IssueId.of(issue.getId()), typed, input);
            if (!done.isEmpty()) {
                response.sendRedirect(request.getContextPath() + PATH + "?project=" + project.getKey() + "&issue=" + issue.getKey() + "&done=" + done);
                return;
            }
        } catch (RequestHost.NotMade refused) {
            show(request, response, bad(pages.request(project, issue, typed, Map.of()), refused.getMessage()));
            return;
        } catch (Refused refused) {
            show(request, response, bad(pages.request(project, issue, typed, Map.of()), texts.refusal(refused)));
            return;
        }
        show(request, response, pages.request(project, issue, typed, input.problems()));
    }

    /** @return what was done; empty if what was typed is wrong */
    private String act(IssueId request, Map<String, String> typed, IntakeInput input) {
        if ("rate".equals(typed.get("action"))) {
            Optional<Rating> rating = input.rating();
            rating.ifPresent(points -> askFor.rate(door.me(), request, points));
            return rating.isPresent() ? "rated" : "";
        }
        if ("decline".equals(typed.get("action"))) {
            return input.reason().map(reason -> decide.decline(door.me(), request, reason) ? "declined" : "kept").orElse("");
        }
        String plan = typed.getOrDefault("plan", "").strip().toUpperCase(Locale.ROOT);
        try {
            IssueId under = IssueId.of(door.plan(plan).getId());
            if ("link".equals(typed.get("action"))) {
                decide.link(door.me(), request, under);
                return "linked";
            }
            return pages.isUnderPlan(decide.convert(door.me(), request, under)) ? "converted" : "unlinked";
        } catch (NotFound absent) {
            input.problems().put("plan", texts.text(plan.isEmpty() ? "bad.plan" : "bad.plan.unknown", plan));
            return "";
        }
    }

    private static Map<String, Object> bad(Map<String, Object> page, String text) {
        page.put("note", text);
        page.put("noteClass", "bad");
        return page;
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/marketops/request");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        Map<String, String> typed = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        frame.visit(request, response, user -> work.run(typed), incident -> show(request, response, Map.of("step", "failed", "projectKey", "",
                "projectName", "", "noteClass", "bad", "note", texts.text("failed", incident))));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Map<String, Object> page) throws IOException {
        frame.show("templates/intake/intake.vm", Map.of("page", page, "words", texts.words("page", WORDS),
                "address", request.getContextPath() + PATH, "formAddress", request.getContextPath() + FORM), request, response);
    }

    /** What a visit asks for. */
    private interface Work {
        void run(Map<String, String> typed) throws IOException;
    }
}
