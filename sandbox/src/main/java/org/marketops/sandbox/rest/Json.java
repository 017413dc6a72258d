package org.marketops.sandbox.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.function.Function;

/** JSON as Jira writes it. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private Json() {
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static <T> ArrayNode array(Collection<? extends T> values, Function<T, JsonNode> shape) {
        ArrayNode array = array();
        values.forEach(value -> array.add(shape.apply(value)));
        return array;
    }

    static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /** With milliseconds and an offset without colon; null stays null. */
    static String instant(Date date) {
        return date == null ? null : INSTANT.format(java.time.Instant.ofEpochMilli(date.getTime()).atZone(ZoneId.systemDefault()));
    }

    static String day(Date date) {
        return DAY.format(java.time.Instant.ofEpochMilli(date.getTime()).atZone(ZoneId.systemDefault()));
    }
}
