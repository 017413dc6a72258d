package org.marketops.rulebook.jira;

import org.marketops.jira.FormPath;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of the form as the template writes them: name, id, label, value. */
final class FormParts {

    /** Those that set-up offers; another one that a policy names is kept. */
    private static final String[] CURRENCIES = {"", "EUR", "USD", "GBP", "CHF", "JPY"};

    private final Draft draft;
    private final RulebookTexts texts;

    FormParts(Draft draft, RulebookTexts texts) {
        this.draft = draft;
        this.texts = texts;
    }

    /** A line of text. @param word the end of the label's key */
    Map<String, Object> input(String place, String word) {
        return input(place, word, draft.text(place));
    }

    Map<String, Object> input(String place, String word, String value) {
        Map<String, Object> part = part(place, texts.text("form." + word));
        part.put("value", value);
        return part;
    }

    /** A box to tick. */
    Map<String, Object> flag(String place, String label) {
        Map<String, Object> part = part(place, label);
        part.put("checked", draft.at(place).asBoolean());
        return part;
    }

    /** One of several. What stands there and is not among them is kept as one more. */
    Map<String, Object> choice(String place, String word, String value, Map<String, String> choices) {
        Map<String, Object> part = part(place, texts.text("form." + word));
        Map<String, String> all = new LinkedHashMap<>(choices);
        all.putIfAbsent(value, value);
        List<Map<String, Object>> options = new ArrayList<>();
        all.forEach((each, label) -> options.add(Map.of("value", each, "label", label, "selected", each.equals(value))));
        part.put("options", options);
        return part;
    }

    Map<String, Object> currency(String place) {
        return choice(place, "currency", draft.text(place), StepChoices.of(code -> code.isEmpty() ? texts.text("form.noCurrency") : code,
                CURRENCIES));
    }

    private static Map<String, Object> part(String place, String label) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("id", FormPath.id(place));
        part.put("name", Draft.field(place));
        part.put("place", place);
        part.put("label", label);
        return part;
    }
}
