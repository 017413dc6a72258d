package org.marketops.jira;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object; members keep the order in which they came. */
public final class ObjectNode extends JsonNode {

    private final Map<String, JsonNode> members = new LinkedHashMap<>();

    @Override
    public JsonNode get(String name) {
        return members.get(name);
    }

    @Override
    public int size() {
        return members.size();
    }

    @Override
    public Iterator<Map.Entry<String, JsonNode>> fields() {
        return members.entrySet().iterator();
    }

    @Override
    public Iterator<String> fieldNames() {
        return members.keySet().iterator();
    }

    @Override
    public Iterator<JsonNode> iterator() {
        return members.values().iterator();
    }

    /** @param value null is written as null */
    public ObjectNode set(String name, JsonNode value) {
        members.put(name, value == null ? JsonValue.NULL : value);
        return this;
    }

    public ObjectNode put(String name, String value) {
        return set(name, JsonValue.of(value));
    }

    public ObjectNode put(String name, int value) {
        return set(name, JsonValue.of(value));
    }

    public ObjectNode put(String name, long value) {
        return set(name, JsonValue.of(value));
    }

    public ObjectNode put(String name, Long value) {
        return set(name, JsonValue.of(value));
    }

    public ObjectNode put(String name, boolean value) {
        return set(name, JsonValue.of(value));
    }

    public ObjectNode put(String name, BigDecimal value) {
        return set(name, JsonValue.of(value));
    }

    public ObjectNode putNull(String name) {
        return set(name, JsonValue.NULL);
    }

    /** A new empty object there. */
    public ObjectNode putObject(String name) {
        ObjectNode made = new ObjectNode();
        set(name, made);
        return made;
    }

    /** A new empty list there. */
    public ArrayNode putArray(String name) {
        ArrayNode made = new ArrayNode();
        set(name, made);
        return made;
    }

    /** What was there; null if nothing was. */
    public JsonNode remove(String name) {
        return members.remove(name);
    }

    public ObjectNode remove(Iterable<String> names) {
        names.forEach(members::remove);
        return this;
    }

    @Override
    public ObjectNode deepCopy() {
        ObjectNode copy = new ObjectNode();
        members.forEach((name, value) -> copy.set(name, value.deepCopy()));
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectNode && members.equals(((ObjectNode) other).members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }
}
