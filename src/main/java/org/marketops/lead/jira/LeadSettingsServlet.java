package org.marketops.lead.jira;

import org.marketops.jira.AdminPage;
import org.marketops.jira.Incident;
import org.marketops.lead.LeadSettings;
import org.marketops.lead.LeadSettingsRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The settings of leads, funnel and attribution. For administrators. */
public final class LeadSettingsServlet extends HttpServlet {

    static final String PATH = "/plugins/servlet/marketops/lead-settings";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LeadSettingsServlet.class);

    private final transient AdminPage door;
    private final transient StoredLeadSettings settings;
    private final transient LeadTexts texts;

    public LeadSettingsServlet(AdminPage door, StoredLeadSettings settings, LeadTexts texts) {
        this.door = door;
        this.settings = settings;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (door.open(request, response)) {
            show(new LeadSettingsPage(settings.now().values(), texts), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!door.open(request, response)) {
            return;
        }
        Map<String, String> typed = typed(request);
        LeadSettingsPage page = new LeadSettingsPage(typed, texts);
        try {
            if (door.hasValidToken(request)) {
                settings.save(LeadSettings.of(typed));
                page = new LeadSettingsPage(settings.now().values(), texts).done(texts.text("settings.page.saved"));
            } else {
                page.problem("", texts.text("settings.page.token"));
            }
        } catch (LeadSettingsRefused refused) {
            page.problem(refused.field(), texts.refusal(refused));
        } catch (RuntimeException failure) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            page.problem("", texts.text("page.failed.text", Incident.of(failure, LOG)));
        }
        show(page, request, response);
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new TreeMap<>();
        request.getParameterMap().forEach((name, all) -> {
            if (LeadSettings.isField(name)) {
                typed.put(name, all[0].strip());
            }
        });
        return typed;
    }

    private void show(LeadSettingsPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.show("templates/lead/settings.vm", Map.of("page", page, "address", request.getContextPath() + PATH), request, response);
    }
}
