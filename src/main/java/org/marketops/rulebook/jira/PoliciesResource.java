package org.marketops.rulebook.jira;

import org.marketops.approval.jira.PolicyJson;
import org.marketops.approval.policy.Policy;
import org.marketops.jira.AppRight;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.jira.RightGate;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;

/** Approval policies for scripts; each PUT is the next version (A28). For those with the right to configure; 404 for everybody else. */
@Path("policies")
@Produces("application/json;charset=UTF-8")
@Consumes({"application/json", "*/*"})
public final class PoliciesResource {

    private final RightGate gate;
    private final RulebookDesk desk;
    private final RulebookJson json;

    public PoliciesResource(RightGate gate, RulebookDesk desk, RulebookJson json) {
        this.gate = gate;
        this.desk = desk;
        this.json = json;
    }

    @GET
    public String all() {
        gate.required(AppRight.CONFIGURE);
        ArrayNode policies = Json.object().putArray("policies");
        desk.lines().forEach(line -> policies.add(json.line(line)));
        return Json.write(Json.object().set("policies", policies));
    }

    @GET
    @Path("{policy}")
    public String one(@PathParam("policy") String key) {
        gate.required(AppRight.CONFIGURE);
        return Json.write(json.policy(found(key)));
    }

    /** The first version of the key, or its next one. */
    @PUT
    @Path("{policy}")
    public String save(@PathParam("policy") String key, String body) {
        PersonKey author = PersonKey.of(gate.required(AppRight.CONFIGURE).getKey());
        Policy policy = read(body, key);
        desk.checking().check(policy, desk.active());
        return Json.write(json.policy(desk.saving().save(policy, author)));
    }

    /** Runs the policy that is sent over past plans; the latest version where nothing is sent. Writes nothing. */
    @POST
    @Path("{policy}/trial")
    public String trial(@PathParam("policy") String key, String body) {
        gate.required(AppRight.CONFIGURE);
        boolean none = body == null || body.trim().isEmpty() || body.trim().equals("{}");
        return Json.write(json.rehearsal(desk.trying().overPast(none ? found(key) : read(body, key))));
    }

    @GET
    @Path("{policy}/open")
    public String open(@PathParam("policy") String key) {
        gate.required(AppRight.CONFIGURE);
        Policy latest = found(key);
        return Json.write(json.open(latest, desk.open(key)));
    }

    /** {@code {"rounds":["10012:3"],"preview":true}}; moves them to the latest version, or says what that would do. */
    @POST
    @Path("{policy}/migrate")
    public String migrate(@PathParam("policy") String key, String body) {
        PersonKey who = PersonKey.of(gate.required(AppRight.CONFIGURE).getKey());
        Policy latest = found(key);
        JsonNode asked = Json.readInput(body);
        if (!asked.path("rounds").isArray()) {
            throw new BadInput("rounds", "rounds must be a list of open requests, for example 10012:3; GET open lists them.");
        }
        if (asked.has("preview") && !asked.get("preview").isBoolean()) {
            throw new BadInput("preview", "preview must be true or false.");
        }
        return Json.write(json.migrations(asked.get("rounds"), latest, asked.path("preview").asBoolean(), who));
    }

    private Policy found(String key) {
        return desk.find(key).orElseThrow(() -> new NotFound("policy " + key));
    }

    private static Policy read(String body, String key) {
        JsonNode sent = Json.readInput(body);
        if (sent.isObject() && !sent.has("key")) {
            ((ObjectNode) sent).put("key", key);
        }
        Policy policy = PolicyJson.readInput(sent);
        if (key.equals(RulebookPages.NEW)) {
            throw new BadInput("key", "The key new stands for a policy that is not saved yet. Choose another.");
        }
        if (!policy.key().equals(key)) {
            throw new BadInput("key", "The key in the policy is " + policy.key() + ", but the address names " + key + ".");
        }
        return policy;
    }
}
