package org.marketops.health.jira;

import org.marketops.health.Finding;
import org.marketops.jira.AdminGate;
import org.marketops.jira.AdminPage;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Health and audit under /plugins/servlet/marketops/health: GET looks, POST does what the pressed button says and looks again. */
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient AdminPage door;
    private final transient AdminGate gate;
    private final transient HealthDesk desk;
    private final transient HealthTexts texts;

    public HealthServlet(AdminPage door, AdminGate gate, HealthDesk desk, HealthTexts texts) {
        this.door = door;
        this.gate = gate;
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (door.open(request, response)) {
            show("", request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (door.open(request, response)) {
            show(door.hasValidToken(request) ? pressed(request) : texts.text("token"), request, response);
        }
    }

    /** @return what was done, in words */
    private String pressed(HttpServletRequest request) {
        String of = request.getParameter("of");
        if (of != null && of.matches("[1-9][0-9]{0,17}")) {
            return rebuilt(request.getParameter("do"), Long.parseLong(of));
        }
        String given = request.getParameter("issue");
        if (given == null || !given.matches("[1-9][0-9]{0,17}")) {
            return texts.text("bad.issue", given == null ? "" : given);
        }
        IssueId issue = IssueId.of(Long.parseLong(given));
        if ("RETRY".equals(request.getParameter("do"))) {
            return texts.text(desk.retry(issue) ? "done.retried" : "done.blocked", texts.name(issue));
        }
        if ("VOID".equals(request.getParameter("do"))) {
            boolean voided = desk.voidLost(issue, PersonKey.of(gate.required().getKey()));
            return texts.text(voided ? "done.voided" : "done.nothing", texts.name(issue));
        }
        if ("UNLINK".equals(request.getParameter("do"))) {
            return texts.text("done.unlinked", texts.name(issue), desk.unlink(issue));
        }
        return "";
    }

    private String rebuilt(String act, long of) {
        if (Finding.Remedy.REBUILD.name().equals(act)) {
            return texts.text(desk.rebuild(of) ? "done.rebuilt" : "done.notCounting", Long.toString(of));
        }
        boolean isLeads = Finding.Remedy.REBUILD_LEADS.name().equals(act);
        return isLeads ? texts.text(desk.rebuildLeads(PersonKey.of(gate.required().getKey()), of) ? "done.leads" : "done.noLeads", texts.project(Long.toString(of))) : "";
    }

    private void show(String done, HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.show("templates/health/health.vm", Map.of(
                "page", new HealthPage(desk.look(), desk.runs(), done, request.getContextPath(), texts)), request, response);
    }
}
