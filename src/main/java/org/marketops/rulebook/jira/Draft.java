package org.marketops.rulebook.jira;

import org.marketops.approval.jira.PolicyJson;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.FormPath;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A policy that is being written, as the JSON in which it would be saved. It lives in the fields of the form and nowhere else. A
 * field of the form has the name of its place with {@code d.} before it.
 */
final class Draft {

    private static final String PREFIX = "d.";
    private static final int MOST_FIELDS = 3000;
    /** Ticked or not; a box that is not ticked is not sent. */
    private static final Set<String> FLAGS = Set.of("active", "stages.steps.seats.required", "stages.steps.seats.veto",
            "conduct.lastEditorMayComplete", "conduct.approveNeedsComment", "conduct.bulk", "conduct.namesForAuditorsOnly");
    /** Whole numbers. */
    private static final Set<String> NUMBERS = Set.of("conduct.requestDays", "conduct.holdsDays", "scope.projects");
    /** Several texts, by commas or as several fields of one name. */
    private static final Set<String> LISTS = Set.of("scope.projects", "scope.issueTypes", "stages.concerns", "hours.days",
            "hours.holidays");
    /** A rule with its number, as one choice: {@code count 2}. */
    private static final Set<String> RULES = Set.of("stages.steps.approve", "stages.steps.reject");
    /** Working hours in the form, a duration in the policy. */
    private static final Set<String> TIMES = Set.of("stages.steps.timing.due", "stages.steps.timing.remindEvery",
            "stages.steps.timing.escalate.after", "stages.steps.timing.autoApprove.after");
    /** Boxes of which one that is not ticked says something. */
    private static final List<String> SAID = List.of("active", "conduct.bulk");
    /** Texts that stay although they are empty, so that their absence is found where they belong. */
    private static final Set<String> NEEDED = Set.of("name", "stages.name", "stages.steps.name", "stages.steps.seats.name",
            "stages.steps.timing.escalate.seats.name", "stages.steps.when.field");

    private final ObjectNode json;

    private Draft(ObjectNode json) {
        this.json = json;
    }

    static Draft of(ObjectNode json) {
        return new Draft(json.deepCopy());
    }

    /** What the form holds. Fields that no form of ours has are left alone; the reader of policies refuses what it does not know. */
    static Draft read(Map<String, String[]> parameters) {
        ObjectNode json = Json.object().put("format", PolicyJson.FORMAT);
        SAID.forEach(box -> FormPath.of(box).ifPresent(path -> path.put(json, Json.value(false))));
        int fields = 0;
        for (Map.Entry<String, String[]> parameter : new TreeMap<>(parameters).entrySet()) {
            if (parameter.getKey().startsWith(PREFIX) && ++fields <= MOST_FIELDS) {
                FormPath.of(parameter.getKey().substring(PREFIX.length())).ifPresent(path -> put(json, path, parameter.getValue()));
            }
        }
        compact(json);
        DraftShape.settle(json);
        return new Draft(json);
    }

    private static void put(ObjectNode json, FormPath path, String[] values) {
        String kind = path.kind();
        String text = values.length == 0 ? "" : values[0].trim();
        if (LISTS.contains(kind)) {
            path.put(json, list(kind, values));
        } else if (FLAGS.contains(kind)) {
            path.put(json, Json.value(Boolean.parseBoolean(text)));
        } else if (RULES.contains(kind)) {
            String[] words = text.split(" ");
            ObjectNode rule = Json.object().put("rule", words[0]);
            path.put(json, words.length < 2 ? rule : rule.set("number", number(words[1])));
        } else if (!text.isEmpty() || NEEDED.contains(kind)) {
            path.put(json, NUMBERS.contains(kind) ? number(text) : Json.value(TIMES.contains(kind) ? duration(text) : text));
        }
    }

    private static String duration(String hours) {
        return hours.matches("[0-9]{1,6}") ? "PT" + hours + "H" : hours;
    }

    private static ArrayNode list(String kind, String[] values) {
        ArrayNode list = Json.list();
        for (String value : values) {
            for (String part : value.split(",")) {
                if (!part.trim().isEmpty()) {
                    list.add(NUMBERS.contains(kind) ? number(part.trim()) : Json.value(part.trim()));
                }
            }
        }
        return list;
    }

    /** A whole number, or the text as it is, which is then refused by name. */
    private static JsonNode number(String text) {
        return text.matches("-?[0-9]{1,9}") ? Json.value(Integer.parseInt(text)) : Json.value(text);
    }

    /** Numbers in the names of fields may have gaps. */
    private static void compact(JsonNode node) {
        if (node instanceof ArrayNode) {
            for (Iterator<JsonNode> each = node.iterator(); each.hasNext();) {
                if (each.next().isNull()) {
                    each.remove();
                }
            }
        }
        node.forEach(Draft::compact);
    }

    ObjectNode json() {
        return json;
    }

    /** @param button {@code add}, {@code remove}, {@code up} or {@code down} and a place; anything else changes nothing */
    void press(String button) {
        DraftChange.of(button).ifPresent(change -> change.applyTo(json));
    }

    JsonNode at(String place) {
        return FormPath.of(place).map(path -> path.in(json)).orElseGet(() -> Json.object().path("absent"));
    }

    /** What stands there as the text of a field; of a list its values with commas. */
    String text(String place) {
        JsonNode found = at(place);
        if (!found.isArray()) {
            return found.isNumber() ? new BigDecimal(found.asText()).toPlainString() : found.asText("");
        }
        List<String> values = new ArrayList<>();
        found.forEach(value -> values.add(value.asText()));
        return String.join(", ", values);
    }

    /** A rule as one choice. */
    String rule(String place, String otherwise) {
        JsonNode rule = at(place);
        return rule.isObject() ? (rule.path("rule").asText() + " " + rule.path("number").asText("")).trim() : otherwise;
    }

    /** Whole working hours as a number, any other duration as it is. */
    String hours(String place) {
        String text = text(place);
        return text.matches("PT[0-9]{1,6}H") ? text.substring(2, text.length() - 1) : text;
    }

    /** Of a condition the amount or the values, as one text. */
    String testValue(String place) {
        return at(place + ".amount").isMissingNode() ? text(place + ".values") : text(place + ".amount");
    }

    int size(String place) {
        return at(place).size();
    }

    static String field(String place) {
        return PREFIX + place;
    }

    /** The place of the step that the place is in, for example {@code stages[0].steps[1]}. */
    static Optional<String> stepOf(String place) {
        java.util.regex.Matcher step = java.util.regex.Pattern.compile("^stages\\[[0-9]+\\]\\.steps\\[[0-9]+\\]").matcher(place);
        return step.find() ? Optional.of(step.group()) : Optional.empty();
    }
}
