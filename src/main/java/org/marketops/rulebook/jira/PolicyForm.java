package org.marketops.rulebook.jira;

import org.marketops.jira.FormPath;
import org.marketops.jira.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A draft as boxes, cards and rows, ready to be written by the template. */
final class PolicyForm {

    private static final String[] SOURCES = {"group", "role", "user", "user_field", "lead"};
    private static final String[] OPS = {"at_least", "below", "one_of", "none_of"};

    private final Draft draft;
    private final FormParts parts;
    private final StepChoices choices;
    private final RulebookTexts texts;
    private final PolicyWords words;
    private final DraftNames names;
    /** What is wrong, by place. */
    private final Map<String, List<String>> wrong;
    private final Set<String> opened;

    /** @param opened places whose details are shown, for example where a row was just added */
    PolicyForm(Draft draft, RulebookTexts texts, PolicyWords words, DraftNames names, Map<String, List<String>> wrong,
               Set<String> opened) {
        this.draft = draft;
        this.parts = new FormParts(draft, texts);
        this.choices = new StepChoices(texts);
        this.texts = texts;
        this.words = words;
        this.names = names;
        this.wrong = wrong;
        this.opened = opened;
    }

    List<Map<String, Object>> stages() {
        List<Map<String, Object>> stages = new ArrayList<>();
        for (int i = 0; i < draft.size("stages"); i++) {
            String at = "stages[" + i + "]";
            Map<String, Object> stage = row(at, draft.text(at + ".name"));
            stage.put("number", i + 1);
            stage.put("name", parts.input(at + ".name", "stage.name"));
            stage.put("concerns", parts.input(at + ".concerns", "stage.concerns"));
            List<Map<String, Object>> steps = new ArrayList<>();
            for (int j = 0; j < draft.size(at + ".steps"); j++) {
                steps.add(step(at + ".steps[" + j + "]"));
            }
            stage.put("steps", steps);
            stage.put("addPlace", at + ".steps");
            stages.add(stage);
        }
        return stages;
    }

    private Map<String, Object> step(String at) {
        Map<String, Object> step = row(at, draft.text(at + ".name"));
        List<String> found = wrong.getOrDefault(at, List.of());
        step.put("wrong", found);
        step.put("style", found.isEmpty() ? "" : "bad");
        step.put("name", parts.input(at + ".name", "step.name"));
        String approve = draft.rule(at + ".approve", "any");
        String reject = draft.rule(at + ".reject", "first");
        String due = draft.hours(at + ".timing.due");
        step.put("approve", parts.choice(at + ".approve", "approve", approve, choices.approve(approve)));
        step.put("reject", parts.choice(at + ".reject", "reject", reject, choices.reject(reject)));
        step.put("due", parts.choice(at + ".timing.due", "due", due, choices.hours(due)));
        step.put("who", texts.text("form.who", seatsInWords(at + ".seats")));
        step.put("when", conditionInWords(at));
        step.put("seats", seats(at + ".seats", true));
        step.put("seatsPlace", at + ".seats");
        step.put("seatsId", FormPath.id(at + ".seats"));
        step.put("seatsOpen", isOpen(at + ".seats") || !found.isEmpty());
        step.put("tests", tests(at));
        step.put("testsPlace", at + ".when");
        step.put("testsId", FormPath.id(at + ".when"));
        step.put("testsOpen", isOpen(at + ".when"));
        step.put("late", late(at));
        return step;
    }

    private Map<String, Object> late(String at) {
        Map<String, Object> late = row(at + ".timing", "");
        String remind = draft.hours(at + ".timing.remindEvery");
        String after = draft.hours(at + ".timing.escalate.after");
        String auto = draft.hours(at + ".timing.autoApprove.after");
        late.put("remind", parts.choice(at + ".timing.remindEvery", "remind", remind, choices.hours(remind)));
        late.put("after", parts.choice(at + ".timing.escalate.after", "escalate", after, choices.hours(after)));
        String mode = draft.text(at + ".timing.escalate.mode");
        late.put("mode", parts.choice(at + ".timing.escalate.mode", "mode", mode.isEmpty() ? "add" : mode,
                choices.words("mode.", "add", "hand_over")));
        late.put("seats", seats(at + ".timing.escalate.seats", false));
        late.put("seatsPlace", at + ".timing.escalate.seats");
        late.put("auto", parts.choice(at + ".timing.autoApprove.after", "auto", auto, choices.hours(auto)));
        late.put("below", parts.input(at + ".timing.autoApprove.below", "below"));
        late.put("currency", parts.currency(at + ".timing.autoApprove.currency"));
        late.put("open", isOpen(at + ".timing"));
        late.put("summary", texts.text(remind.isEmpty() && after.isEmpty() && auto.isEmpty() ? "form.late.none" : "form.late.some"));
        return late;
    }

    private List<Map<String, Object>> seats(String at, boolean rights) {
        List<Map<String, Object>> seats = new ArrayList<>();
        for (int i = 0; i < draft.size(at); i++) {
            String place = at + "[" + i + "]";
            Map<String, Object> seat = row(place, draft.text(place + ".name"));
            String source = draft.text(place + ".source");
            seat.put("source", parts.choice(place + ".source", "source", source.isEmpty() ? "group" : source, choices.words("source.", SOURCES)));
            seat.put("name", parts.input(place + ".name", "seat.name", names.shown(source, draft.text(place + ".name"))));
            seat.put("rights", rights ? List.of(parts.flag(place + ".required", texts.text("form.required")),
                    parts.flag(place + ".veto", texts.text("form.veto"))) : List.of());
            seats.add(seat);
        }
        return seats;
    }

    private List<Map<String, Object>> tests(String at) {
        List<Map<String, Object>> tests = new ArrayList<>();
        for (int i = 0; i < draft.size(at + ".when"); i++) {
            String place = at + ".when[" + i + "]";
            Map<String, Object> test = row(place, draft.text(place + ".field"));
            test.put("field", parts.choice(place + ".field", "test.field", draft.text(place + ".field"), fieldChoices()));
            test.put("op", parts.choice(place + ".op", "test.op", draft.text(place + ".op"), choices.words("op.", OPS)));
            test.put("value", parts.input(place + ".value", "test.value", draft.testValue(place)));
            test.put("currency", parts.currency(place + ".currency"));
            tests.add(test);
        }
        return tests;
    }

    private Map<String, String> fieldChoices() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (JsonNode field : draft.at("material.fields")) {
            fields.put(field.path("field").asText(), words.field(field.path("field").asText()));
        }
        return fields;
    }

    /** Every field that may be under approval, and one empty row for another. */
    List<Map<String, Object>> fields() {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        for (int i = 0; i < draft.size("material.fields"); i++) {
            chosen.put(draft.text("material.fields[" + i + "].field"), i);
        }
        List<String> keys = new ArrayList<>(PolicyWords.standardFields());
        chosen.keySet().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        List<Map<String, Object>> fields = new ArrayList<>();
        for (String key : keys) {
            String place = "material.fields[" + fields.size() + "]";
            Map<String, Object> field = row(place, words.field(key));
            String before = "material.fields[" + chosen.getOrDefault(key, 99) + "]";
            field.put("key", key);
            field.put("keyName", Draft.field(place + ".field"));
            field.put("checked", chosen.containsKey(key));
            boolean number = key.equals("budget") || key.equals("budgetLines") || key.startsWith("customfield_");
            field.put("number", number);
            field.put("percent", parts.input(place + ".percent", "percent", draft.text(before + ".percent")));
            field.put("absolute", parts.input(place + ".absolute", "absolute", draft.text(before + ".absolute")));
            fields.add(field);
        }
        return fields;
    }

    private String seatsInWords(String at) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < draft.size(at); i++) {
            names.add(words.seat(draft.text(at + "[" + i + "].source"), draft.text(at + "[" + i + "].name"))
                    + (draft.at(at + "[" + i + "].required").asBoolean() ? texts.text("form.who.required") : "")
                    + (draft.at(at + "[" + i + "].veto").asBoolean() ? texts.text("form.who.veto") : ""));
        }
        return String.join(", ", names);
    }

    private String conditionInWords(String at) {
        int tests = draft.size(at + ".when");
        if (tests == 0) {
            return texts.text("words.always");
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < tests; i++) {
            String place = at + ".when[" + i + "]";
            String currency = draft.text(place + ".currency");
            parts.add(texts.text("words.test." + PolicyWords.known(draft.text(place + ".op"), OPS), words.field(draft.text(place + ".field")),
                    amount(currency, draft.testValue(place))));
        }
        return String.join(texts.text("words.and"), parts);
    }

    private String amount(String currency, String value) {
        return value.matches("[0-9]{1,15}(\\.[0-9]{1,6})?") ? texts.money(new BigDecimal(value), currency) : (currency + " " + value).trim();
    }

    private boolean isOpen(String place) {
        return opened.stream().anyMatch(open -> open.startsWith(place));
    }

    private static Map<String, Object> row(String place, String title) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("place", place);
        row.put("id", FormPath.id(place));
        row.put("title", title);
        return row;
    }
}
