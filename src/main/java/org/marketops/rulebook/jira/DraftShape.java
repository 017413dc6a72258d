package org.marketops.rulebook.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;

import java.util.Iterator;

/** Brings what a form can say into the shape in which policies are saved: what was left empty goes, a value becomes what it is for. */
final class DraftShape {

    private DraftShape() {
    }

    static void settle(ObjectNode draft) {
        fields(draft.path("material").path("fields"));
        for (JsonNode stage : draft.path("stages")) {
            for (JsonNode step : stage.path("steps")) {
                step.path("when").forEach(test -> test((ObjectNode) test));
                timing((ObjectNode) step);
            }
        }
    }

    /** A field that is not ticked has no name. */
    private static void fields(JsonNode fields) {
        for (Iterator<JsonNode> each = fields.iterator(); each.hasNext();) {
            if (!each.next().has("field")) {
                each.remove();
            }
        }
    }

    private static void test(ObjectNode test) {
        String value = test.path("value").asText("");
        test.remove("value");
        if (test.path("op").asText().endsWith("_of")) {
            test.remove("currency");
            ArrayNode values = test.putArray("values");
            for (String part : value.split(",")) {
                if (!part.trim().isEmpty()) {
                    values.add(part.trim());
                }
            }
        } else {
            test.put("amount", value.replace(",", ""));
        }
    }

    private static void timing(ObjectNode step) {
        JsonNode timing = step.path("timing");
        if (timing.path("escalate").path("after").isMissingNode()) {
            drop(timing, "escalate");
        }
        if (timing.path("autoApprove").path("after").isMissingNode()) {
            drop(timing, "autoApprove");
        }
        if (timing.isObject() && timing.size() == 0) {
            step.remove("timing");
        }
    }

    private static void drop(JsonNode from, String name) {
        if (from instanceof ObjectNode) {
            ((ObjectNode) from).remove(name);
        }
    }
}
