package org.marketops.template.jira;

import org.marketops.jira.FormPath;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of the form of a template as it is written: name, id, label, value, and what is wrong with it. */
final class TemplateParts {

    private final TemplateDraft draft;
    private final TemplateTexts texts;
    /** What is wrong, by place. */
    private final Map<String, String> wrong;

    TemplateParts(TemplateDraft draft, TemplateTexts texts, Map<String, String> wrong) {
        this.draft = draft;
        this.texts = texts;
        this.wrong = wrong;
    }

    /** @param kind text, number, area, select or hidden. @param word the end of the label's key */
    Map<String, Object> field(String kind, String place, String word) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("kind", kind);
        field.put("id", FormPath.id(place));
        field.put("name", TemplateDraft.field(place));
        field.put("label", texts.text("form." + word));
        field.put("value", draft.text(place));
        field.put("wrong", wrong.getOrDefault(place, ""));
        field.put("hint", "");
        field.put("options", List.of());
        return field;
    }

    Map<String, Object> hinted(String kind, String place, String word) {
        Map<String, Object> field = field(kind, place, word);
        field.put("hint", texts.text("form." + word + ".hint"));
        return field;
    }

    /** One of several. What stands there and is not among them is kept as one more. */
    Map<String, Object> choice(String place, String word, Map<String, String> choices) {
        Map<String, Object> field = field("select", place, word);
        String value = draft.text(place);
        Set<String> all = new LinkedHashSet<>(choices.keySet());
        all.add(value);
        List<Map<String, Object>> options = new ArrayList<>();
        all.forEach(each -> options.add(Map.of("value", each, "label", choices.getOrDefault(each, each), "selected", each.equals(value))));
        field.put("options", options);
        return field;
    }

    /** A row that can be moved and taken away. @param title by which buttons name it */
    Map<String, Object> row(String place, String title) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("place", place);
        row.put("id", FormPath.id(place));
        row.put("title", title);
        row.put("wrong", wrong.keySet().stream().anyMatch(each -> each.startsWith(place)));
        return row;
    }
}
