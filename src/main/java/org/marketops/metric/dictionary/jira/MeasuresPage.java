package org.marketops.metric.dictionary.jira;

import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.OwnMetric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template shows: texts, ready to be written. */
public final class MeasuresPage {

    private static final String[] WORDS = {"title", "intro", "own", "own.none", "code", "code.hint", "nameOf", "formula", "formula.hint", "unit",
        "direction", "kind", "scope", "save", "remove", "edit", "add", "change", "dictionary", "dictionary.caption", "own.caption", "actions",
        "counted"};

    private final Dictionary dictionary;
    private final List<OwnMetric> own;
    private final MeasureTexts texts;
    private final Map<String, String> words = new HashMap<>();
    private Map<String, String> typed = new HashMap<>();
    private String error = "";
    private String errorField = "";
    private String done = "";

    MeasuresPage(Dictionary dictionary, List<OwnMetric> own, MeasureTexts texts) {
        this.dictionary = dictionary;
        this.own = own;
        this.texts = texts;
        for (String word : WORDS) {
            words.put(word.replace('.', '_'), texts.of("page." + word));
        }
    }

    MeasuresPage withDone(String key) {
        done = texts.of("page.done." + key);
        return this;
    }

    MeasuresPage withTyped(Map<String, String> values) {
        typed = new HashMap<>(values);
        return this;
    }

    MeasuresPage withError(String field, String sentence) {
        errorField = field;
        error = sentence;
        return this;
    }

    /** Fills the form with one that is stored. */
    MeasuresPage editing(String code) {
        own.stream().filter(metric -> metric.definition().code().equalsIgnoreCase(code)).forEach(metric -> {
            Definition definition = metric.definition();
            typed.put("code", definition.code());
            typed.put("name", definition.ownName().orElse(""));
            typed.put("formula", definition.formula());
            typed.put("unit", definition.unit().name());
            typed.put("direction", definition.direction().name());
            typed.put("scope", definition.scope().name());
            typed.put("kind", definition.kind().name());
            typed.put("edition", Integer.toString(metric.edition()));
        });
        return this;
    }

    public Map<String, String> getWords() {
        return words;
    }

    public String getDone() {
        return done;
    }

    public String getError() {
        return error;
    }

    public String getErrorField() {
        return errorField;
    }

    public boolean isEditing() {
        return !value("edition").isEmpty() && !"0".equals(value("edition"));
    }

    public String getHeading() {
        return isEditing() ? texts.of("page.change", value("code")) : words.get("add");
    }

    public Map<String, String> getTyped() {
        Map<String, String> values = new HashMap<>();
        MeasureInput.FIELDS.forEach(field -> values.put(field, value(field)));
        return values;
    }

    private String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<Map<String, Object>> getUnits() {
        return options(Definition.Unit.values(), "unit", Definition.Unit.TIMES.name());
    }

    public List<Map<String, Object>> getDirections() {
        return options(Definition.Direction.values(), "direction", Definition.Direction.HIGHER.name());
    }

    public List<Map<String, Object>> getScopes() {
        return options(Definition.Scope.values(), "scope", Definition.Scope.ISSUE.name());
    }

    public List<Map<String, Object>> getKinds() {
        return options(new Enum<?>[] {Definition.Kind.RATIO, Definition.Kind.DERIVED}, "kind", Definition.Kind.RATIO.name());
    }

    private List<Map<String, Object>> options(Enum<?>[] values, String field, String otherwise) {
        String chosen = value(field).isEmpty() ? otherwise : value(field);
        List<Map<String, Object>> options = new ArrayList<>();
        for (Enum<?> value : values) {
            options.add(Map.of("value", value.name(), "label", texts.of(field + "." + value.name()), "selected", value.name().equals(chosen)));
        }
        return options;
    }

    public List<Map<String, String>> getOwn() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (OwnMetric metric : own) {
            Map<String, String> row = row(metric.definition());
            row.put("edition", Integer.toString(metric.edition()));
            row.put("editLabel", texts.of("page.editOne", texts.name(metric.definition())));
            row.put("removeLabel", texts.of("page.removeOne", texts.name(metric.definition())));
            rows.add(row);
        }
        return rows;
    }

    public List<Map<String, String>> getMetrics() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Definition metric : dictionary.all()) {
            if (!metric.ownName().isPresent()) {
                rows.add(row(metric));
            }
        }
        return rows;
    }

    private Map<String, String> row(Definition metric) {
        Map<String, String> row = new HashMap<>();
        row.put("code", metric.code());
        row.put("name", texts.name(metric));
        row.put("formula", metric.formula().isEmpty() ? texts.of("page." + (metric.kind() == Definition.Kind.NUMBER ? "number" : "counted"))
                : metric.formula());
        row.put("unit", texts.of("unit." + metric.unit()));
        row.put("direction", texts.of("direction." + metric.direction()));
        row.put("kind", texts.of("kind." + metric.kind()));
        return row;
    }
}
