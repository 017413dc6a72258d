package org.marketops.lead.jira;

import org.marketops.jira.AdminGate;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.lead.LeadSettings;
import org.marketops.lead.LeadSettingsRefused;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** The settings of leads for scripts. For administrators; to others they do not exist. */
@Path("/lead-settings")
@Produces("application/json;charset=UTF-8")
@Consumes({"application/json", "*/*"})
public final class LeadSettingsResource {

    private final AdminGate gate;
    private final StoredLeadSettings settings;
    private final LeadTexts texts;

    public LeadSettingsResource(AdminGate gate, StoredLeadSettings settings, LeadTexts texts) {
        this.gate = gate;
        this.settings = settings;
        this.texts = texts;
    }

    @GET
    public String all() {
        gate.required();
        return json();
    }

    /** {@code {"fewest":50,"stage.SAL":"Accepted"}}: what is not named stays as it is, an empty text is the usual. */
    @PUT
    public String save(String body) {
        gate.required();
        JsonNode sent = Json.readInput(body);
        Map<String, String> values = new TreeMap<>(settings.now().values());
        for (Iterator<String> names = sent.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            values.put(name, sent.path(name).asText());
        }
        try {
            settings.save(LeadSettings.of(values));
        } catch (LeadSettingsRefused refused) {
            throw new BadInput(refused.field(), texts.refusal(refused));
        }
        return json();
    }

    private String json() {
        ObjectNode json = Json.object();
        settings.now().values().forEach(json::put);
        return Json.write(json);
    }
}
