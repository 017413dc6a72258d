package org.marketops.template.jira;

import org.marketops.jira.ArrayNode;
import org.marketops.jira.FormPath;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.jira.RowButton;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template that is being written, as the JSON in which it would be saved. It lives in the fields of the form and nowhere else. A
 * field has the name of its place with {@code d.} before it; places count from 0, the places of problems from 1.
 */
final class TemplateDraft {

    /** Where an amount stands that the writer may not see: the place of its line in the version that was opened. */
    static final String KEPT = "kept";

    private static final String PREFIX = "d.";
    private static final int MOST_FIELDS = 9000;
    private static final Set<String> NUMBERS = Set.of("months", "campaigns.startDay", "campaigns.days", "campaigns.activities.startDay",
            "campaigns.activities.days", "campaigns.budget.firstMonth", "campaigns.budget.months", "budget.firstMonth", "budget.months");
    private static final Set<String> LISTS = Set.of("plan.channels", "campaigns.channels");
    private static final Pattern NUMBER_IN_PLACE = Pattern.compile("\\[([0-9]{1,4})\\]");

    private final ObjectNode json;

    private TemplateDraft(ObjectNode json) {
        this.json = json;
    }

    /** @param json as it is written for this reader: a line without its amount is one that the reader may not see */
    static TemplateDraft of(ObjectNode json) {
        TemplateDraft draft = new TemplateDraft(json.deepCopy());
        draft.eachLine((place, line) -> {
            if (!line.has("percent") && !line.has("amount")) {
                line.put(KEPT, place);
            }
        });
        return draft;
    }

    /** What the form holds; fields of other names are left alone. */
    static TemplateDraft read(Map<String, String[]> parameters) {
        ObjectNode json = Json.object().put("format", 1);
        json.putObject("plan");
        int fields = 0;
        for (Map.Entry<String, String[]> parameter : new TreeMap<>(parameters).entrySet()) {
            if (parameter.getKey().startsWith(PREFIX) && ++fields <= MOST_FIELDS && parameter.getValue().length > 0) {
                String text = parameter.getValue()[0].strip();
                FormPath.of(parameter.getKey().substring(PREFIX.length())).ifPresent(path -> put(json, path, text));
            }
        }
        compact(json);
        return new TemplateDraft(json);
    }

    private static void put(ObjectNode json, FormPath path, String text) {
        if (NUMBERS.contains(path.kind())) {
            // Left empty it is refused by name, not taken for the number that a missing field means.
            path.put(json, text.matches("-?[0-9]{1,9}") ? Json.value(Integer.parseInt(text)) : Json.value(text));
        } else if (LISTS.contains(path.kind())) {
            ArrayNode list = Json.list();
            for (String part : text.split(",")) {
                if (!part.isBlank()) {
                    list.add(part.strip());
                }
            }
            path.put(json, list);
        } else if (!text.isEmpty()) {
            path.put(json, Json.value(path.kind().endsWith(".percent") ? text.replace(',', '.') : text));
        }
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
        node.forEach(TemplateDraft::compact);
    }

    /** @param button {@code add}, {@code remove}, {@code up} or {@code down} and a place; anything else changes nothing */
    void press(String button) {
        RowButton.of(button).ifPresent(pressed -> pressed.press(json, TemplateDraft::blank));
    }

    private static Optional<JsonNode> blank(String kind) {
        switch (kind) {
            case "campaigns":
                return Optional.of(Json.object().put("summary", "").put("startDay", 0).put("days", 30));
            case "campaigns.activities":
                return Optional.of(Json.object().put("summary", "").put("startDay", 0).put("days", 14));
            case "budget":
            case "campaigns.budget":
                return Optional.of(Json.object().put("category", "").put("firstMonth", 0).put("months", 1));
            default:
                return Optional.empty();
        }
    }

    /** As it would be saved. @param opened the version that was opened, with all its amounts */
    ObjectNode complete(ObjectNode opened) {
        TemplateDraft complete = new TemplateDraft(json.deepCopy());
        complete.eachLine((place, line) -> {
            String kept = line.path(KEPT).asText("");
            line.remove(KEPT);
            Optional<JsonNode> before = FormPath.of(kept).map(path -> path.in(opened)).filter(found -> found.has("amount"));
            if (before.isPresent() && !line.has("percent") && !line.has("amount")) {
                line.set("amount", before.get().path("amount")).set("currency", before.get().path("currency"));
            }
        });
        return complete.json;
    }

    private void eachLine(LineWork work) {
        lines("budget", work);
        for (int i = 0; i < size("campaigns"); i++) {
            lines("campaigns[" + i + "].budget", work);
        }
    }

    private void lines(String list, LineWork work) {
        for (int i = 0; i < size(list); i++) {
            if (at(list + "[" + i + "]") instanceof ObjectNode) {
                work.on(list + "[" + i + "]", (ObjectNode) at(list + "[" + i + "]"));
            }
        }
    }

    /** What is done with each budget line. */
    private interface LineWork {

        void on(String place, ObjectNode line);
    }

    void put(String name, String value) {
        json.put(name, value);
    }

    JsonNode at(String place) {
        return FormPath.of(place).map(path -> path.in(json)).orElseGet(() -> Json.object().path("absent"));
    }

    /** What stands there as the text of a field; of a list its values with commas. */
    String text(String place) {
        JsonNode found = at(place);
        if (!found.isArray()) {
            return found.isNumber() ? found.decimalValue().stripTrailingZeros().toPlainString() : found.asText("");
        }
        List<String> values = new ArrayList<>();
        found.forEach(value -> values.add(value.asText()));
        return String.join(", ", values);
    }

    int size(String place) {
        return at(place).size();
    }

    static String field(String place) {
        return PREFIX + place;
    }

    /** The place of a field that a problem names. */
    static String place(String field) {
        Matcher number = NUMBER_IN_PLACE.matcher(field);
        StringBuffer place = new StringBuffer();
        while (number.find()) {
            number.appendReplacement(place, "[" + Math.max(0, Integer.parseInt(number.group(1)) - 1) + "]");
        }
        return number.appendTail(place).toString();
    }
}
