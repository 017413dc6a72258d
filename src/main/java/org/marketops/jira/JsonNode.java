package org.marketops.jira;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;

/**
 * A part of a JSON document: an object, a list, a value, or a missing node for what is not there, so that a reader can go down a
 * path without asking at each step. Numbers are exact: never a binary fraction. Not thread-safe while it is changed.
 */
public abstract class JsonNode implements Iterable<JsonNode> {

    JsonNode() {
    }

    /** The member; null if there is none. */
    public JsonNode get(String name) {
        return null;
    }

    /** The element, from 0; null if there is none. */
    public JsonNode get(int index) {
        return null;
    }

    /** The member, or a missing node. */
    public final JsonNode path(String name) {
        JsonNode found = get(name);
        return found == null ? JsonValue.MISSING : found;
    }

    /** The element, or a missing node. */
    public final JsonNode path(int index) {
        JsonNode found = get(index);
        return found == null ? JsonValue.MISSING : found;
    }

    public final boolean has(String name) {
        return get(name) != null;
    }

    /** How many members or elements; 0 for a value. */
    public int size() {
        return 0;
    }

    public final boolean isEmpty() {
        return size() == 0;
    }

    /** The members in their order; none unless this is an object. */
    public Iterator<Map.Entry<String, JsonNode>> fields() {
        return Collections.emptyIterator();
    }

    public Iterator<String> fieldNames() {
        return Collections.emptyIterator();
    }

    /** The elements of a list, or the values of an object. */
    @Override
    public Iterator<JsonNode> iterator() {
        return Collections.emptyIterator();
    }

    /** A copy that shares nothing that can change. */
    public abstract JsonNode deepCopy();

    public final boolean isObject() {
        return this instanceof ObjectNode;
    }

    public final boolean isArray() {
        return this instanceof ArrayNode;
    }

    public final boolean isContainerNode() {
        return isObject() || isArray();
    }

    public final boolean isValueNode() {
        return !isContainerNode() && !isMissingNode();
    }

    public final boolean isMissingNode() {
        return this == JsonValue.MISSING;
    }

    public boolean isNull() {
        return false;
    }

    public boolean isTextual() {
        return false;
    }

    public boolean isNumber() {
        return false;
    }

    public boolean isBoolean() {
        return false;
    }

    /** A number without a fraction. */
    public boolean isIntegralNumber() {
        return false;
    }

    /** A number without a fraction that an int holds. */
    public boolean isInt() {
        return false;
    }

    /** The value as text; empty for an object, a list and what is missing. */
    public String asText() {
        return "";
    }

    /** The value as text; the other text for null and what is missing. */
    public final String asText(String otherwise) {
        return isNull() || isMissingNode() ? otherwise : asText();
    }

    public final int asInt() {
        return asInt(0);
    }

    /** A number, or a text that is one; else the other one. */
    public int asInt(int otherwise) {
        return otherwise;
    }

    /** A number, or a text that is one; else 0. */
    public long asLong() {
        return 0;
    }

    /** True for true and for the text "true". */
    public boolean asBoolean() {
        return false;
    }

    /** @throws IllegalStateException if this is no number */
    public BigDecimal decimalValue() {
        throw new IllegalStateException(this + " is no number");
    }

    /** As JSON. */
    @Override
    public final String toString() {
        return isMissingNode() ? "" : Json.write(this);
    }
}
