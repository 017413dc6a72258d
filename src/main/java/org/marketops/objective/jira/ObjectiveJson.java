package org.marketops.objective.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.objective.Cascade;
import org.marketops.objective.Figure;
import org.marketops.objective.Goal;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveTree;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Objectives over REST. Numbers are texts, so that they stay exact; amounts of money are absent for those who may not see them. */
public final class ObjectiveJson {

    /** Fields of a change. */
    static final List<String> CHANGED = Stream.concat(ObjectiveInput.FIELDS.stream(), Stream.of("version", "archived")).collect(Collectors.toList());

    private final JiraObjectiveRights people;
    private final ObjectiveTexts texts;

    public ObjectiveJson(JiraObjectiveRights people, ObjectiveTexts texts) {
        this.people = people;
        this.texts = texts;
    }

    /** The fields as texts. @throws BadInput if one is unknown or of another type */
    Map<String, String> fields(String body, Collection<String> known) {
        JsonNode json = Json.readInput(body);
        if (!json.isObject()) {
            throw new BadInput("body", texts.text("bad.body"));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> all = json.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> field = all.next();
            if (!known.contains(field.getKey())) {
                throw new BadInput(field.getKey(), texts.text("bad.unknown", field.getKey()));
            }
            fields.put(field.getKey(), value(field.getKey(), field.getValue()));
        }
        return fields;
    }

    private String value(String field, JsonNode value) {
        if (value.isTextual() || value.isBoolean() && field.equals("archived")) {
            return value.asText();
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        throw new BadInput(field, texts.text("bad.text", field));
    }

    ObjectNode of(ObjectiveTree tree, Objective objective, boolean money) {
        ObjectNode json = Json.object().put("id", objective.id()).put("version", objective.version()).put("name", objective.name())
                .put("level", objective.level().name()).put("owner", people.userName(objective.owner()))
                .put("ownerName", people.name(objective.owner())).put("period", objective.period().key())
                .put("metric", objective.yardstick().metric()).put("unit", objective.yardstick().unit().name())
                .put("better", objective.yardstick().isLowerBetter() ? "lower" : "higher").put("archived", objective.isArchived());
        objective.parent().ifPresent(parent -> json.put("parent", parent));
        objective.confidence().ifPresent(percent -> json.put("confidence", percent));
        if (!objective.yardstick().unit().isMoney() || money) {
            figures(json, objective, Cascade.of(tree, objective));
        }
        return json;
    }

    private static void figures(ObjectNode json, Objective objective, Cascade cascade) {
        if (objective.yardstick().unit().isMoney()) {
            json.put("currency", objective.yardstick().currency());
        }
        objective.baseline().ifPresent(value -> json.put("baseline", value.toPlainString()));
        objective.target().ifPresent(value -> json.put("target", value.toPlainString()));
        json.put("reserve", objective.reserve().toPlainString());
        figure(json, "childrensSum", cascade.childrensSum());
        figure(json, "gap", cascade.gap());
        json.put("childrenWithoutTarget", cascade.withoutTarget()).put("childrenNotInSum", cascade.otherwise());
    }

    /** Undefined is absent, with the reason beside it. */
    private static void figure(ObjectNode json, String name, Figure figure) {
        figure.value().ifPresent(value -> json.put(name, value.toPlainString()));
        figure.reason().ifPresent(reason -> json.put(name + "Undefined", reason.name()));
    }

    void orphans(ObjectNode json, LinkedIssues.Orphans orphans) {
        ArrayNode issues = json.putArray("orphans");
        for (Issue issue : orphans.issues) {
            issues.add(Json.object().put("key", issue.getKey()).put("summary", issue.getSummary()));
        }
        if (orphans.notVisible >= 0) {
            json.put("orphansNotVisible", orphans.notVisible);
        }
    }

    ObjectNode of(Goal goal, Objective objective) {
        ObjectNode json = Json.object().put("proposal", goal.proposal().toPlainString()).put("past", goal.past().toPlainString())
                .put("unit", objective.yardstick().unit().name().toUpperCase(Locale.ROOT));
        ArrayNode sample = json.putArray("sample");
        for (Goal.Line line : goal.sample()) {
            sample.add(Json.object().put("period", line.value().period().key()).put("value", line.value().value().toPlainString())
                    .put("weight", line.weight()));
        }
        return json;
    }
}
