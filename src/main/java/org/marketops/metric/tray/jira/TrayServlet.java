package org.marketops.metric.tray.jira;

import com.atlassian.jira.project.Project;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.file.jira.ImportStates;
import org.marketops.metric.jira.ImportTarget;
import org.marketops.metric.tray.KeepTray;
import org.marketops.metric.tray.TrayChoices;
import org.marketops.metric.tray.TrayRefused;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** The rows of a project's imports that fit no campaign: GET shows them; POST looks at a choice, saves it, or takes one back. */
public final class TrayServlet extends HttpServlet {

    public static final String PATH = "/plugins/servlet/marketops/not-matched";
    static final String IGNORE = "ignore";

    private static final long serialVersionUID = 1L;

    private final transient ImportStates states;
    private final transient ImportTarget targets;
    private final transient KeepTray tray;
    private final transient TrayPages pages;

    public TrayServlet(ImportStates states, ImportTarget targets, KeepTray tray, TrayPages pages) {
        this.states = states;
        this.targets = targets;
        this.tray = tray;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, (who, project) -> pages.show(request, response, project, who, TrayPages.Asked.nothing()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, (who, project) -> act(request, response, who, project));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        states.visit(request, response, user -> work.run(PersonKey.of(user.getKey()), targets.project(value(request, "project"))));
    }

    private void act(HttpServletRequest request, HttpServletResponse response, PersonKey who, Project project) throws IOException {
        TrayChoices choices = choices(request);
        try {
            if (!value(request, "back").isEmpty()) {
                tray.takeBack(who, project.getId(), number(value(request, "back")), request.getParameter("forget") != null);
                response.sendRedirect(address(request, project) + "&done=back");
            } else if ("save".equals(value(request, "do"))) {
                int rows = tray.decide(who, project.getId(), choices);
                response.sendRedirect(address(request, project) + "&done=saved&rows=" + rows);
            } else {
                choices.refuseIncomplete();
                pages.show(request, response, project, who, TrayPages.Asked.look(choices, tray.preview(who, project.getId(), choices)));
            }
        } catch (TrayRefused refused) {
            pages.show(request, response, project, who, TrayPages.Asked.refused(choices, refused));
        }
    }

    static TrayChoices choices(HttpServletRequest request) {
        TrayChoices choices = TrayChoices.none().because(value(request, "reason")).remembering(request.getParameter("remember") != null);
        List<String> fields = Collections.list(request.getParameterNames());
        for (String field : fields) {
            if (field.startsWith("name.")) {
                String name = request.getParameter(field);
                String choice = value(request, "choice." + field.substring("name.".length()));
                choices = IGNORE.equals(choice) ? choices.ignoring(name)
                        : choice.matches("[1-9][0-9]{0,17}") ? choices.giving(name, IssueId.of(Long.parseLong(choice))) : choices;
            }
        }
        return choices;
    }

    public static String address(HttpServletRequest request, Project project) {
        return request.getContextPath() + PATH + "?project=" + project.getKey();
    }

    private static long number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new NotFound("tray entry " + text);
        }
        return Long.parseLong(text);
    }

    private static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private interface Work {
        void run(PersonKey who, Project project) throws IOException;
    }
}
