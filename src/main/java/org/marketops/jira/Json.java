package org.marketops.jira;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.marketops.kernel.BadInput;

import java.util.SortedMap;
import java.util.TreeMap;

/** JSON of the REST interface and of stored columns. Thread-safe. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<TreeMap<String, String>>() { };

    private Json() {
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** @throws IllegalArgumentException if the value cannot be written */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON of " + value.getClass().getName(), e);
        }
    }

    /** What somebody sent. @throws BadInput if it is no JSON */
    public static JsonNode readInput(String text) {
        try {
            JsonNode read = MAPPER.readTree(text == null ? "" : text);
            if (read == null || read.isMissingNode()) {
                throw new BadInput("body", "The request has no content; send a JSON object.");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new BadInput("body", "The request is not valid JSON: line " + e.getLocation().getLineNr()
                    + ", column " + e.getLocation().getColumnNr() + ".");
        }
    }

    /** What we stored. @throws IllegalStateException if it is no JSON: somebody changed the column */
    public static JsonNode readStored(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored column is no JSON", e);
        }
    }

    /** A stored map of texts. @throws IllegalStateException if it is none */
    public static SortedMap<String, String> readTexts(String text) {
        try {
            return MAPPER.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored column is no map of texts", e);
        }
    }
}
