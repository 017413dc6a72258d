package org.marketops.template.jira;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.marketops.jira.JsonNode;
import org.marketops.template.TemplateProblem;

/** Reads one object of a JSON text strictly: an unknown field and a value of another type are problems, named by their path. */
final class JsonReading {

    private final JsonNode node;
    private final String path;
    private final List<TemplateProblem> problems;

    JsonReading(JsonNode node, String path, List<TemplateProblem> problems, Set<String> known) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        if (!node.isObject()) {
            problems.add(TemplateProblem.of(path.isEmpty() ? "body" : path, "OBJECT"));
            return;
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                problems.add(TemplateProblem.of(at(name), "UNKNOWN", name, String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    boolean has(String name) {
        return node.has(name) && !node.path(name).isNull();
    }

    /** Empty where it is left out. */
    String text(String name) {
        if (!has(name)) {
            return "";
        }
        if (!node.path(name).isTextual()) {
            problems.add(TemplateProblem.of(at(name), "TEXT"));
            return "";
        }
        return node.path(name).asText().strip();
    }

    int number(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (!node.path(name).isInt()) {
            problems.add(TemplateProblem.of(at(name), "WHOLE_NUMBER"));
            return otherwise;
        }
        return node.path(name).asInt();
    }

    /** A number, or a text of digits, so that no reader of JSON in between makes it inexact. */
    Optional<BigDecimal> decimal(String name) {
        JsonNode value = node.path(name);
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        if (value.isTextual() && value.asText().matches("\\d{1,15}(\\.\\d{1,4})?")) {
            return Optional.of(new BigDecimal(value.asText()));
        }
        problems.add(TemplateProblem.of(at(name), "NUMBER"));
        return Optional.empty();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list(name)) {
            if (each.isTextual()) {
                texts.add(each.asText().strip());
            } else {
                problems.add(TemplateProblem.of(at(name), "TEXTS"));
                return List.of();
            }
        }
        return texts;
    }

    List<JsonReading> objects(String name, Set<String> known) {
        List<JsonReading> parts = new ArrayList<>();
        for (JsonNode each : list(name)) {
            parts.add(new JsonReading(each, at(name) + "[" + (parts.size() + 1) + "]", problems, known));
        }
        return parts;
    }

    JsonReading object(String name, Set<String> known) {
        return new JsonReading(node.path(name), at(name), problems, known);
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    void problem(String name, String code, String... arguments) {
        problems.add(TemplateProblem.of(at(name), code, arguments));
    }

    private List<JsonNode> list(String name) {
        List<JsonNode> elements = new ArrayList<>();
        if (has(name)) {
            if (node.path(name).isArray()) {
                node.path(name).forEach(elements::add);
            } else {
                problems.add(TemplateProblem.of(at(name), "LIST"));
            }
        }
        return elements;
    }
}
