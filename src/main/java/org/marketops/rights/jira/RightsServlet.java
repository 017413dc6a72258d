package org.marketops.rights.jira;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.jira.AdminGate;
import org.marketops.jira.AdminPage;
import org.marketops.jira.AppRight;
import org.marketops.jira.Incident;
import org.marketops.kernel.BadInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may do what under /plugins/servlet/marketops/rights: a row a right, its group, and who has it. */
public final class RightsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RightsServlet.class);

    private final transient AdminPage door;
    private final transient AdminGate gate;
    private final transient RightsDesk desk;
    private final transient I18nResolver texts;

    public RightsServlet(AdminPage door, AdminGate gate, RightsDesk desk, I18nResolver texts) {
        this.door = door;
        this.gate = gate;
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (door.open(request, response)) {
            show(new RightsPage(desk.all(), Map.of(), texts), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (door.open(request, response)) {
            show(saved(request), request, response);
        }
    }

    private RightsPage saved(HttpServletRequest request) {
        Map<AppRight, String> typed = new EnumMap<>(AppRight.class);
        for (AppRight right : AppRight.values()) {
            String group = request.getParameter(right.key());
            if (group != null) {
                typed.put(right, group.trim());
            }
        }
        if (!door.hasValidToken(request)) {
            return new RightsPage(desk.all(), typed, texts).withError("", text("token"));
        }
        try {
            desk.give(typed, gate.required());
            return new RightsPage(desk.all(), Map.of(), texts).withDone(text("saved"));
        } catch (BadInput bad) {
            return new RightsPage(desk.all(), typed, texts).withError(bad.field(), bad.getMessage());
        } catch (RuntimeException failure) {
            return new RightsPage(desk.all(), typed, texts).withError("", texts.getText("marketops.rights.failed", Incident.of(failure, LOG)));
        }
    }

    private String text(String key) {
        return texts.getText("marketops.rights." + key);
    }

    private void show(RightsPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.show("templates/rights/rights.vm", Map.of("page", page, "address",
                request.getContextPath() + "/plugins/servlet/marketops/rights"), request, response);
    }
}
