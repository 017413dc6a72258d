package org.marketops.setup.jira;

import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.jira.AdminGate;
import org.marketops.jira.AdminPage;
import org.marketops.setup.BadChoice;
import org.marketops.setup.Choices;
import org.marketops.setup.DemoRefused;
import org.marketops.setup.SetupReport;
import org.marketops.setup.WorkflowSpec;

/** The set-up page under /plugins/servlet/marketops/setup: GET looks, POST runs what the pressed button says. */
public final class SetupServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    /** Longer than this the page does not wait; it then shows that the work goes on. */
    private static final Duration DEMO_PATIENCE = Duration.ofSeconds(20);

    private final transient AdminPage door;
    private final transient AdminGate gate;
    private final transient SetupDesk desk;
    private final transient LastChoices lastChoices;
    private final transient DemoDesk demo;
    private final transient WorkflowDownload download;
    private final transient VersionCheck version;
    private final transient Texts texts;
    private final transient TemplateRenderer renderer;

    public SetupServlet(AdminPage door, AdminGate gate, SetupDesk desk, LastChoices lastChoices, DemoDesk demo,
            WorkflowDownload download, VersionCheck version, Texts texts, TemplateRenderer renderer) {
        this.door = door;
        this.gate = gate;
        this.desk = desk;
        this.lastChoices = lastChoices;
        this.demo = demo;
        this.download = download;
        this.version = version;
        this.texts = texts;
        this.renderer = renderer;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!door.open(request, response)) {
            return;
        }
        Optional<WorkflowSpec> file = WorkflowDownload.asked(request.getPathInfo());
        if (file.isPresent()) {
            download.send(file.get(), response);
        } else {
            Choices choices = last();
            show(page(SetupForm.of(choices), desk.look(choices), false), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (door.open(request, response)) {
            show(answer(request), request, response);
        }
    }

    private SetupPage answer(HttpServletRequest request) {
        Choices last = last();
        SetupForm form = SetupForm.typed(request, last);
        if (!door.hasValidToken(request)) {
            return page(form, desk.look(last), false).withError("token", texts.get("page.token"));
        }
        try {
            if (demo(request.getParameter("do"))) {
                return page(SetupForm.of(last), desk.look(last), false);
            }
            Choices choices = form.choices();
            boolean run = "run".equals(request.getParameter("do"));
            desk.check(choices);
            return page(form, run ? desk.run(choices) : desk.look(choices), run);
        } catch (DemoRefused refused) {
            return page(form, desk.look(last), false).withError("demo", refused.getMessage());
        } catch (BadChoice bad) {
            return page(form, desk.look(last), false).withError(bad.field(), texts.get("bad." + bad.reason(), bad.value()));
        }
    }

    private boolean demo(String pressed) {
        if ("load".equals(pressed)) {
            demo.load(gate.required());
        } else if ("remove".equals(pressed)) {
            demo.remove(gate.required());
        } else {
            return false;
        }
        demo.await(DEMO_PATIENCE);
        return true;
    }

    private Choices last() {
        return lastChoices.start(gate.required().getUsername()).build();
    }

    private SetupPage page(SetupForm form, SetupReport report, boolean afterRun) {
        List<CheckView> checks = Arrays.asList(version.view(texts), new CheckView(Mark.FINE, texts.get("page.rights")));
        return new SetupPage(form.values(), checks, report, afterRun, texts).withDemo(demo.status());
    }

    private void show(SetupPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.style("org.marketops.jira:setup-style");
        response.setContentType("text/html;charset=UTF-8");
        renderer.render("templates/setup/setup.vm", Map.of(
                "page", page,
                "words", PageWords.of(texts),
                "address", request.getContextPath() + "/plugins/servlet/marketops/setup",
                "health", request.getContextPath() + "/plugins/servlet/marketops/health",
                "token", door.token(request, response)), response.getWriter());
    }
}
