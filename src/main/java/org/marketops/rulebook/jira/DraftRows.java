package org.marketops.rulebook.jira;

import org.marketops.approval.jira.PolicyJson;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Scope;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;

import java.util.Collections;
import java.util.Optional;

/** New rows of the form, as the buttons "Add" put them there. */
final class DraftRows {

    private DraftRows() {
    }

    /** A policy without people, for all plans; its name is still to be given. @param like whose hours and fields it takes */
    static Draft blankPolicy(Optional<Policy> like) {
        Policy pattern = like.orElseGet(() -> Policy.of(Collections.singletonList(Stage.of(new Step("-", 1, Seat.Source.LEAD, "")))));
        ObjectNode policy = PolicyJson.write(pattern.in(Scope.everything()).active(true));
        policy.put("key", "").put("name", "").putArray("stages").add(blank("stages").orElseThrow(IllegalStateException::new));
        return Draft.of(policy);
    }

    /** @param kind of the list, for example {@code stages.steps}; empty if rows are not added there */
    static Optional<JsonNode> blank(String kind) {
        switch (kind) {
            case "stages":
                ObjectNode stage = Json.object().put("name", "");
                stage.putArray("steps").add(step());
                return Optional.of(stage);
            case "stages.steps":
                return Optional.of(step());
            case "stages.steps.seats":
            case "stages.steps.timing.escalate.seats":
                return Optional.of(seat());
            case "stages.steps.when":
                ObjectNode test = Json.object().put("field", "budget").put("op", "at_least");
                test.put("amount", "");
                return Optional.of(test);
            default:
                return Optional.empty();
        }
    }

    private static ObjectNode step() {
        ObjectNode step = Json.object().put("name", "");
        step.putObject("approve").put("rule", "any");
        step.putObject("reject").put("rule", "first");
        step.putArray("seats").add(seat());
        return step;
    }

    private static ObjectNode seat() {
        return Json.object().put("source", "group").put("name", "");
    }
}
