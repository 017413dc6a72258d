package org.marketops.jira;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A JSON list. */
public final class ArrayNode extends JsonNode {

    private final List<JsonNode> elements = new ArrayList<>();

    @Override
    public JsonNode get(int index) {
        return index < 0 || index >= elements.size() ? null : elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public Iterator<JsonNode> iterator() {
        return elements.iterator();
    }

    /** @param value null is written as null */
    public ArrayNode add(JsonNode value) {
        elements.add(value == null ? JsonValue.NULL : value);
        return this;
    }

    public ArrayNode add(String value) {
        return add(JsonValue.of(value));
    }

    public ArrayNode add(long value) {
        return add(JsonValue.of(value));
    }

    public ArrayNode add(Long value) {
        return add(JsonValue.of(value));
    }

    public ArrayNode add(boolean value) {
        return add(JsonValue.of(value));
    }

    public ArrayNode add(BigDecimal value) {
        return add(JsonValue.of(value));
    }

    public ArrayNode addNull() {
        return add(JsonValue.NULL);
    }

    /** A new empty object at the end. */
    public ObjectNode addObject() {
        ObjectNode made = new ObjectNode();
        elements.add(made);
        return made;
    }

    /** A new empty list at the end. */
    public ArrayNode addArray() {
        ArrayNode made = new ArrayNode();
        elements.add(made);
        return made;
    }

    /** @throws IndexOutOfBoundsException if there is no such element */
    public ArrayNode set(int index, JsonNode value) {
        elements.set(index, value == null ? JsonValue.NULL : value);
        return this;
    }

    /** Puts the element before the one that is there now. @throws IndexOutOfBoundsException beyond the end */
    public ArrayNode insert(int index, JsonNode value) {
        elements.add(index, value == null ? JsonValue.NULL : value);
        return this;
    }

    /** What was there; null if nothing was. */
    public JsonNode remove(int index) {
        return index < 0 || index >= elements.size() ? null : elements.remove(index);
    }

    public ArrayNode removeAll() {
        elements.clear();
        return this;
    }

    @Override
    public ArrayNode deepCopy() {
        ArrayNode copy = new ArrayNode();
        elements.forEach(element -> copy.add(element.deepCopy()));
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrayNode && elements.equals(((ArrayNode) other).elements);
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }
}
