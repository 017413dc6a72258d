package org.marketops.objective.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.jira.Incident;
import org.marketops.jira.PersonPage;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of objectives: the tree for everybody who is logged in, forms for those who may edit. */
public final class ObjectivesServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/objectives";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ObjectivesServlet.class);
    private static final List<String> DONE = List.of("added", "saved", "archived", "restored", "options", "target");

    private final transient PersonPage frame;
    private final transient ObjectivesPage all;
    private final transient ObjectivePage one;
    private final transient ObjectiveDesk desk;
    private final transient ObjectiveOptions options;
    private final transient JiraObjectiveRights rights;
    private final transient ObjectiveTexts texts;

    public ObjectivesServlet(PersonPage frame, ObjectivesPage all, ObjectivePage one, ObjectiveDesk desk, ObjectiveOptions options,
                             JiraObjectiveRights rights, ObjectiveTexts texts) {
        this.frame = frame;
        this.all = all;
        this.one = one;
        this.desk = desk;
        this.options = options;
        this.rights = rights;
        this.texts = texts;
    }

    /** Of one objective. */
    static String address(String contextPath, int id) {
        return contextPath + PATH + "?id=" + id;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, user -> {
            String path = request.getContextPath();
            if (!text(request, "id").isEmpty()) {
                boolean asked = !text(request, "goal").isEmpty();
                int id = number(text(request, "id"));
                show(request, response, asked ? one.goal(user, id, typed(request, GoalInput.FIELDS), path) : one.of(user, id, path));
            } else if (!text(request, "add").isEmpty()) {
                show(request, response, one.fresh(user, text(request, "add").matches("[1-9]\\d{0,8}") ? text(request, "add") : "", path));
            } else {
                show(request, response, all.of(user, "yes".equals(text(request, "archived")), path));
            }
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, user -> {
            Map<String, String> typed = typed(request, ObjectiveInput.FIELDS);
            String id = text(request, "id");
            String version = text(request, "version");
            try {
                response.sendRedirect(request.getContextPath() + PATH + act(request, user, id, version, typed));
            } catch (BadObjective bad) {
                show(request, response, one.form(user, id.isEmpty() ? "" : String.valueOf(number(id)), version, typed, bad.problems(),
                        request.getContextPath()));
            } catch (ObjectiveRefused refused) {
                // What was typed is kept, beside what is stored now.
                ObjectiveView view = refused.reason() == ObjectiveRefused.Reason.STALE && "save".equals(text(request, "action"))
                        ? one.again(user, number(id), typed, request.getContextPath()) : one.of(user, number(id), request.getContextPath());
                view.refused = texts.refusal(refused);
                show(request, response, view);
            }
        });
    }

    /** @return what follows the address of the page */
    private String act(HttpServletRequest request, ApplicationUser user, String id, String version, Map<String, String> typed) {
        switch (text(request, "action")) {
            case "save":
                if (id.isEmpty()) {
                    desk.add(user, typed);
                    return "?done=added";
                }
                return done(desk.change(user, number(id), number(version), typed), "saved");
            case "archive":
                desk.archive(user, number(id), number(version), true);
                return "?done=archived";
            case "restore":
                return done(desk.archive(user, number(id), number(version), false), "restored");
            case "target":
                return done(desk.target(user, number(id), number(version), text(request, "target")), "target");
            case "options":
                if (!rights.mayEdit(PersonKey.of(user.getKey()))) {
                    throw new NotFound("objectives");
                }
                options.follow();
                return "?done=options";
            default:
                throw new NotFound("action");
        }
    }

    private static String done(Objective objective, String what) {
        return "?id=" + objective.id() + "&done=" + what;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        Optional<ApplicationUser> user = frame.open(request, response);
        if (!user.isPresent()) {
            return;
        }
        try {
            work.run(user.get());
        } catch (NotFound absent) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RuntimeException failure) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            Map<String, Object> context = new HashMap<>();
            context.put("failed", texts.text("page.failed.text", Incident.of(failure, LOG)));
            frame.show("templates/objective/objectives.vm", words(context, request), request, response);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, ObjectivesView view) throws IOException {
        Map<String, Object> context = new HashMap<>();
        context.put("page", view);
        context.put("failed", "");
        frame.show("templates/objective/objectives.vm", words(context, request), request, response);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, ObjectiveView view) throws IOException {
        Map<String, Object> context = new HashMap<>();
        context.put("page", view);
        frame.show("templates/objective/objective.vm", words(context, request), request, response);
    }

    private Map<String, Object> words(Map<String, Object> context, HttpServletRequest request) {
        String done = text(request, "done");
        context.put("words", ObjectiveWords.of(texts));
        context.put("address", request.getContextPath() + PATH);
        context.put("done", DONE.contains(done) ? texts.text("page.done." + done) : "");
        return context;
    }

    private static Map<String, String> typed(HttpServletRequest request, List<String> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach(field -> typed.put(field, text(request, field)));
        return typed;
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    static int number(String id) {
        if (!id.matches("\\d{1,9}")) {
            throw new NotFound("objective " + id);
        }
        return Integer.parseInt(id);
    }

    /** Answers one request. */
    private interface Work {
        void run(ApplicationUser user) throws IOException;
    }
}
