package org.marketops.approval.jira;

import org.marketops.approval.Opening;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Round;
import org.marketops.approval.Route;
import org.marketops.approval.policy.Policy;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** Policy and route as JSON: what a round was started under is kept with it. */
final class Terms {

    private final Policy policy;
    private final Route route;
    private final List<Integer> electorate;

    private Terms(Policy policy, Route route, List<Integer> electorate) {
        this.policy = policy;
        this.route = route;
        this.electorate = electorate;
    }

    Policy policy() {
        return policy;
    }

    Route route() {
        return route;
    }

    /** How many could vote in each step at submission; empty in rows written before that was kept. */
    List<Integer> electorate() {
        return electorate;
    }

    static String json(Opening opening) {
        ObjectNode json = Json.object();
        json.put("version", opening.policy().version());
        json.set("policy", PolicyJson.write(opening.policy()));
        opening.electorate().forEach(json.putArray("electorate")::add);
        json.put("statusId", opening.route().statusId());
        json.put("approvedAction", opening.route().actionFor(Round.State.APPROVED));
        json.put("changesAction", opening.route().actionFor(Round.State.CHANGES_REQUESTED));
        json.put("rejectedAction", opening.route().actionFor(Round.State.REJECTED));
        opening.route().place().ifPresent(place -> json.put("projectId", place.projectId()).put("issueTypeId", place.issueTypeId()));
        return Json.write(json);
    }

    /** Of a migration: the policy and how many can vote in each step of it. */
    static String json(Policy policy, List<Integer> electorate) {
        ObjectNode json = Json.object().put("version", policy.version());
        json.set("policy", PolicyJson.write(policy));
        electorate.forEach(json.putArray("electorate")::add);
        return Json.write(json);
    }

    static Policy readPolicy(String text) {
        JsonNode json = Json.readStored(text);
        return PolicyJson.read(json.get("policy")).saved(json.get("version").asInt());
    }

    static List<Integer> readElectorate(String text) {
        return electorate(Json.readStored(text).path("electorate"));
    }

    static Terms read(String text) {
        JsonNode json = Json.readStored(text);
        Policy policy = PolicyJson.read(json.has("policy") ? json.get("policy") : json.get("stages"))
                .saved(json.get("version").asInt());
        Route route = new Route(json.get("statusId").asText(), json.get("approvedAction").asInt(),
                json.get("changesAction").asInt(), json.get("rejectedAction").asInt());
        if (json.has("projectId")) {
            route = route.from(new PlanFacts.Place(json.get("projectId").asLong(), json.get("issueTypeId").asText()));
        }
        return new Terms(policy, route, electorate(json.path("electorate")));
    }

    private static List<Integer> electorate(JsonNode json) {
        List<Integer> sizes = new ArrayList<>();
        json.forEach(size -> sizes.add(size.asInt()));
        return sizes;
    }
}
