package org.marketops.rights.jira;

import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.AdminGate;
import org.marketops.jira.AppRight;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Who may do what, for scripts. Jira administrators only; 404 for everybody else. */
@Path("rights")
@Produces("application/json;charset=UTF-8")
public final class RightsResource {

    private final AdminGate gate;
    private final RightsDesk desk;

    public RightsResource(AdminGate gate, RightsDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    @GET
    public String rights() {
        gate.required();
        return json();
    }

    /** @param body names of groups by right, for example {@code {"override": "marketing-heads", "viewAudit": ""}} */
    @PUT
    @Consumes({"application/json", "*/*"})
    public String give(String body) {
        ApplicationUser admin = gate.required();
        desk.give(wanted(Json.readInput(body)), admin);
        return json();
    }

    private static Map<AppRight, String> wanted(JsonNode body) {
        if (!body.isObject()) {
            throw new BadInput("body", "Send a JSON object with names of groups by right.");
        }
        Map<AppRight, String> wanted = new EnumMap<>(AppRight.class);
        for (Iterator<Map.Entry<String, JsonNode>> fields = body.fields(); fields.hasNext();) {
            Map.Entry<String, JsonNode> field = fields.next();
            AppRight right = AppRight.of(field.getKey()).orElseThrow(() -> new BadInput(field.getKey(),
                    "There is no right \"" + field.getKey() + "\". The rights are viewMoney, viewAudit, override, configure, editPlan, lockPlan, freezePack, viewPortfolio and headsMail."));
            if (!field.getValue().isTextual()) {
                throw new BadInput(field.getKey(), "\"" + field.getKey() + "\" is no text. Send the name of a group, or \"\" for none.");
            }
            wanted.put(right, field.getValue().asText().trim());
        }
        return wanted;
    }

    private String json() {
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("rights");
        for (GivenRight given : desk.all()) {
            ObjectNode one = all.addObject().put("right", given.right().key()).put("group", given.group())
                    .put("groupIsGone", given.isGroupGone())
                    .put("otherwise", given.right().otherwise().name().toLowerCase(Locale.ROOT));
            ArrayNode people = one.putArray("people");
            given.people().forEach(people::add);
        }
        return Json.write(json);
    }
}
