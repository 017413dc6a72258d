package org.marketops.budget.jira;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.marketops.budget.Act;
import org.marketops.budget.AmountRefused;
import org.marketops.budget.CellEdit;
import org.marketops.budget.Kind;
import org.marketops.budget.LineWords;
import org.marketops.budget.Tag;
import org.marketops.jira.Json;
import org.marketops.jira.JsonNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.NotFound;

/** Reads what was sent. What is wrong is refused with its field. */
public final class BudgetInput {

    static final int MOST_CELLS = 5_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final Set<String> CELL = Set.of("line", "month", "kind", "value", "version");

    private final BudgetTexts texts;

    public BudgetInput(BudgetTexts texts) {
        this.texts = texts;
    }

    /** @throws BadInput if it is no object, or has a field that is not known */
    JsonNode object(String body, String... known) {
        return object(Json.readInput(body), "body", Set.of(known));
    }

    JsonNode object(JsonNode json, String name, Set<String> known) {
        if (!json.isObject()) {
            throw texts.bad(name, "object", name);
        }
        for (Iterator<String> fields = json.fieldNames(); fields.hasNext();) {
            String field = fields.next();
            if (!known.contains(field)) {
                throw texts.bad(field, "unknown", field, String.join(", ", new TreeSet<>(known)));
            }
        }
        return json;
    }

    List<CellEdit> cells(JsonNode json) {
        JsonNode cells = json.path("cells");
        if (!cells.isArray() || cells.isEmpty()) {
            throw texts.bad("cells", "cells");
        }
        if (cells.size() > MOST_CELLS) {
            throw texts.bad("cells", "tooManyCells", cells.size(), MOST_CELLS);
        }
        List<CellEdit> edits = new ArrayList<>();
        for (JsonNode cell : cells) {
            String at = "cells[" + edits.size() + "]";
            object(cell, at, CELL);
            edits.add(new CellEdit(whole(cell, "line"), kind(cell.path("kind").asText()), whole(cell, "month"), value(cell), whole(cell, "version")));
        }
        return edits;
    }

    /** Cells of planned amounts; the kind may be left out. */
    List<CellEdit> planned(JsonNode json) {
        for (JsonNode cell : json.path("cells")) {
            if (cell.isObject() && !cell.has("kind")) {
                ((ObjectNode) cell).put("kind", Kind.PLAN.key());
            }
            if (cell.isObject() && !cell.has("version")) {
                ((ObjectNode) cell).put("version", 0);
            }
        }
        List<CellEdit> edits = cells(json);
        edits.stream().filter(edit -> edit.kind() != Kind.PLAN).findFirst().ifPresent(edit -> {
            throw texts.bad("kind", "onlyPlan", edit.kind().key());
        });
        return edits;
    }

    /** Amounts as typed by month key. */
    Map<Integer, String> amounts(JsonNode json) {
        if (!json.path("amounts").isObject()) {
            throw texts.bad("amounts", "amounts");
        }
        Map<Integer, String> amounts = new TreeMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> fields = json.path("amounts").fields(); fields.hasNext();) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (!field.getKey().matches("[0-9]{6}")) {
                throw texts.bad("amounts", "month", field.getKey());
            }
            amounts.put(Integer.valueOf(field.getKey()), field.getValue().isNumber() ? field.getValue().decimalValue().toPlainString()
                    : field.getValue().asText());
        }
        return amounts;
    }

    /** The first amount that has the flaw stands for all. */
    BadInput badAmount(Map<Integer, String> amounts, AmountRefused refused) {
        List<Serializable> arguments = new ArrayList<>();
        Map.Entry<Integer, String> first = amounts.entrySet().iterator().next();
        arguments.add("1");
        arguments.add(Integer.toString(first.getKey()));
        arguments.add(first.getValue());
        arguments.addAll(refused.arguments());
        return new BadInput("amounts", texts.text("cell." + refused.reason(), arguments.toArray(new Serializable[0])));
    }

    private String value(JsonNode cell) {
        JsonNode value = cell.path("value");
        if (value.isNull()) {
            return "";
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw texts.bad("value", "value");
        }
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
        if (text.length() > Act.LONGEST_REASON) {
            throw texts.bad("value", "tooLong", "value", Act.LONGEST_REASON);
        }
        return text;
    }

    Kind kind(String key) {
        return Kind.of(key).orElseThrow(() -> texts.bad("kind", "kind", key));
    }

    int whole(JsonNode json, String field) {
        if (!json.path(field).isInt()) {
            throw texts.bad(field, "whole", field);
        }
        return json.path(field).asInt();
    }

    String text(JsonNode json, String field, int longest) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw texts.bad(field, "text", field);
        }
        String text = value.asText().trim();
        if (text.length() > longest) {
            throw texts.bad(field, "tooLong", field, longest);
        }
        return text;
    }

    LineWords words(JsonNode json) {
        String tag = text(json, "tag", LineWords.LONGEST_NAME);
        return new LineWords(text(json, "category", LineWords.LONGEST_NAME), text(json, "vendor", LineWords.LONGEST_NAME),
                text(json, "note", LineWords.LONGEST_NOTE), tag.isEmpty() ? Tag.FORECAST : tag(tag));
    }

    Tag tag(String key) {
        return Tag.of(key).orElseThrow(() -> texts.bad("tag", "tag", key));
    }

    /** The currency by its code as ISO 4217 has it. */
    Currency currency(String code) {
        if (code.matches("[A-Z]{3}")) {
            try {
                return Currency.getInstance(code);
            } catch (IllegalArgumentException unknown) {
                throw texts.bad("currency", "currency", code);
            }
        }
        throw texts.bad("currency", "currency", code);
    }

    int year(String text) {
        int year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw texts.bad("year", "year", text);
        }
        return year;
    }

    static int id(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new NotFound("budget " + text);
        }
        return Integer.parseInt(text);
    }
}
