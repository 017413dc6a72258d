package org.marketops.rulebook.jira;

import org.marketops.jira.FormPath;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of the form that are about the whole policy: which plans, edits, own plans, working hours. */
final class PolicySettings {

    private static final String[] DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

    private final Draft draft;
    private final FormParts parts;
    private final RulebookTexts texts;
    private final StepChoices choices;

    PolicySettings(Draft draft, RulebookTexts texts) {
        this.draft = draft;
        this.parts = new FormParts(draft, texts);
        this.texts = texts;
        this.choices = new StepChoices(texts);
    }

    Map<String, Object> scope(DraftNames names) {
        Map<String, Object> scope = new LinkedHashMap<>();
        scope.put("name", parts.input("name", "name"));
        scope.put("active", parts.flag("active", texts.text("form.active")));
        scope.put("projects", parts.input("scope.projects", "projects", names.projectKeys(draft.at("scope.projects"))));
        scope.put("types", ticked("scope.issueTypes", names.issueTypes()));
        return scope;
    }

    Map<String, Object> conduct() {
        Map<String, Object> conduct = new LinkedHashMap<>();
        conduct.put("onEdit", choice("material.onEdit", "onEdit", "edit.", "reset_from_affected", "reset_all", "lock"));
        conduct.put("own", choice("conduct.selfApproval", "own", "own.", "never", "below", "allow"));
        conduct.put("below", parts.input("conduct.below", "below"));
        conduct.put("currency", parts.currency("conduct.currency"));
        conduct.put("repeat", choice("conduct.repeat", "repeat", "repeat.", "ask_again", "carry"));
        conduct.put("flags", List.of(flag("lastEditorMayComplete"), flag("approveNeedsComment"), flag("bulk"), flag("namesForAuditorsOnly")));
        conduct.put("requestDays", parts.input("conduct.requestDays", "requestDays"));
        conduct.put("holds", choice("conduct.holds", "holds", "holds.", "for_ever", "days", "end_of_quarter"));
        conduct.put("holdsDays", parts.input("conduct.holdsDays", "holdsDays"));
        return conduct;
    }

    Map<String, Object> hours() {
        Map<String, Object> hours = new LinkedHashMap<>();
        hours.put("zone", parts.input("hours.zone", "zone"));
        hours.put("from", parts.input("hours.from", "from"));
        hours.put("to", parts.input("hours.to", "to"));
        hours.put("holidays", parts.input("hours.holidays", "holidays"));
        hours.put("days", ticked("hours.days", choices.words("day.", DAYS)));
        return hours;
    }

    private Map<String, Object> flag(String name) {
        return parts.flag("conduct." + name, texts.text("form." + name));
    }

    private Map<String, Object> choice(String place, String word, String root, String... values) {
        return parts.choice(place, word, PolicyWords.known(draft.text(place), values), choices.words(root, values));
    }

    /** Boxes of one name. */
    private List<Map<String, Object>> ticked(String place, Map<String, String> choices) {
        Set<String> chosen = new LinkedHashSet<>();
        draft.at(place).forEach(value -> chosen.add(value.asText()));
        Map<String, String> all = new LinkedHashMap<>(choices);
        chosen.forEach(value -> all.putIfAbsent(value, value));
        List<Map<String, Object>> boxes = new ArrayList<>();
        all.forEach((value, label) -> boxes.add(Map.of("id", FormPath.id(place + "-" + boxes.size()), "name", Draft.field(place),
                "value", value, "label", label, "checked", chosen.contains(value))));
        return boxes;
    }
}
