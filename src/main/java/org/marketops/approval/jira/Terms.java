package org.marketops.approval.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.marketops.approval.Opening;
import org.marketops.approval.Policy;
import org.marketops.approval.Route;
import org.marketops.approval.Round;
import org.marketops.approval.Stage;
import org.marketops.jira.Json;

import java.util.ArrayList;
import java.util.List;

/** Policy and route as JSON: what a round was started under is kept with it. */
final class Terms {

    private final Policy policy;
    private final Route route;

    private Terms(Policy policy, Route route) {
        this.policy = policy;
        this.route = route;
    }

    Policy policy() {
        return policy;
    }

    Route route() {
        return route;
    }

    static String json(Opening opening) {
        ObjectNode json = Json.object();
        json.put("version", opening.policy().version());
        json.set("stages", stages(opening.policy().stages()));
        json.put("statusId", opening.route().statusId());
        json.put("approvedAction", opening.route().actionFor(Round.State.APPROVED));
        json.put("changesAction", opening.route().actionFor(Round.State.CHANGES_REQUESTED));
        json.put("rejectedAction", opening.route().actionFor(Round.State.REJECTED));
        return Json.write(json);
    }

    static Terms read(String text) {
        JsonNode json = Json.readStored(text);
        Policy policy = new Policy(json.get("version").asInt(), stages(json.get("stages")));
        Route route = new Route(json.get("statusId").asText(), json.get("approvedAction").asInt(),
                json.get("changesAction").asInt(), json.get("rejectedAction").asInt());
        return new Terms(policy, route);
    }

    static ArrayNode stages(List<Stage> stages) {
        ArrayNode json = Json.object().putArray("stages");
        for (Stage stage : stages) {
            json.addObject().put("name", stage.name()).put("needed", stage.needed()).put("source", stage.source().name())
                    .put("from", stage.sourceName());
        }
        return json;
    }

    /** @throws IllegalArgumentException if a stage is not whole, with a text that names the rule */
    static List<Stage> stages(JsonNode json) {
        List<Stage> stages = new ArrayList<>();
        for (JsonNode stage : json) {
            stages.add(new Stage(stage.path("name").asText(), stage.path("needed").asInt(),
                    Stage.Source.valueOf(stage.path("source").asText("GROUP")), stage.path("from").asText()));
        }
        return stages;
    }
}
