package org.marketops.metric.progress.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.jira.CurrentUser;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.CurrentDictionary;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.page.jira.ProjectFigures;
import org.marketops.metric.progress.KeepTargets;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.metric.progress.TargetRefused;
import org.marketops.metric.progress.TargetRights;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The targets of one issue, or of a whole project, under /plugins/servlet/marketops/targets, for whoever may set them. */
public final class TargetsServlet extends HttpServlet {

    public static final String PATH = "/plugins/servlet/marketops/targets";

    private static final long serialVersionUID = 1L;
    private static final List<String> FIELDS = List.of("metric", "period", "amount", "currency", "edition", "goalPeriod", "basis", "growth");
    private static final List<String> OF_GOALS = List.of("goalPeriod", "basis", "growth");

    private final transient PersonPage frame;
    private final transient CurrentUser current;
    private final transient TargetRights rights;
    private final transient KeepTargets keep;
    private final transient TargetInput input;
    private final transient TargetsPage page;
    private final transient CurrentDictionary dictionary;
    private final transient ProjectFigures figures;

    public TargetsServlet(PersonPage frame, CurrentUser current, TargetRights rights, KeepTargets keep, TargetInput input, TargetsPage page,
                          CurrentDictionary dictionary, ProjectFigures figures) {
        this.frame = frame;
        this.current = current;
        this.rights = rights;
        this.keep = keep;
        this.input = input;
        this.page = page;
        this.dictionary = dictionary;
        this.figures = figures;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, place -> {
            Map<String, String> asked = typed(request);
            show(request, response, page.of(place, current.user(), asked, "", "", sent(request, "done")));
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, place -> {
            Map<String, String> typed = typed(request);
            try {
                String done = act(request, place, typed);
                response.sendRedirect(request.getContextPath() + PATH + "?" + place.parameter() + "=" + place.key() + "&done=" + done + goals(typed));
            } catch (BadInput bad) {
                show(request, response, page.of(place, current.user(), typed, bad.field(), bad.getMessage(), ""));
            } catch (TargetRefused refused) {
                show(request, response, page.of(place, current.user(), typed, "amount", page.refusal(refused), ""));
            }
        });
    }

    private String act(HttpServletRequest request, TargetPlace place, Map<String, String> typed) {
        PersonKey who = current.person().orElseThrow(() -> new NotFound("person"));
        TargetPeriod period = input.period(typed.get("period"));
        int edition = input.edition(typed.get("edition"));
        if ("remove".equals(sent(request, "action"))) {
            keep.remove(who, place.target(typed.get("metric"), period, Measure.of(BigDecimal.ONE), edition));
            return "removed";
        }
        Definition metric = dictionary.now().find(typed.get("metric")).orElseThrow(() -> new NotFound("metric"));
        Measure value = input.typed(metric, typed.get("amount"), typed.get("currency").toUpperCase(Locale.ROOT));
        keep.set(who, place.target(metric.code(), period, value, edition));
        return "saved";
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        frame.visit(request, response, user -> {
            PersonKey who = PersonKey.of(user.getKey());
            work.run(sent(request, "project").isEmpty() ? issue(who, sent(request, "issue")) : project(who, sent(request, "project")));
        });
    }

    private TargetPlace issue(PersonKey who, String key) {
        Issue issue = current.visibleIssue(key);
        if (!rights.maySet(who, IssueId.of(issue.getId()))) {
            throw new NotFound("issue");
        }
        return TargetPlace.issue(issue);
    }

    private TargetPlace project(PersonKey who, String key) {
        long id = figures.id(key);
        if (!rights.maySetOfProject(who, id)) {
            throw new NotFound("project");
        }
        return TargetPlace.project(id, key, figures.name(key));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Map<String, Object> view) throws IOException {
        frame.show("templates/measure/targets.vm", Map.of("page", view, "address", request.getContextPath() + PATH), request, response);
    }

    /** Whoever took a proposal goes on with the others. */
    private static String goals(Map<String, String> typed) {
        StringBuilder asked = new StringBuilder();
        OF_GOALS.stream().filter(name -> !typed.get(name).isEmpty())
                .forEach(name -> asked.append('&').append(name).append('=').append(URLEncoder.encode(typed.get(name), StandardCharsets.UTF_8)));
        return asked.toString();
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        FIELDS.forEach(field -> typed.put(field, sent(request, field)));
        return typed;
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.trim();
    }

    /** What a visit asks for. */
    private interface Work {
        void run(TargetPlace place) throws IOException;
    }
}
