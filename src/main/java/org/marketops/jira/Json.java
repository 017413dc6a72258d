package org.marketops.jira;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.marketops.kernel.BadInput;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** JSON of the REST interface and of stored columns, read and written by Jackson's streaming part. Thread-safe. */
public final class Json {

    private static final JsonFactory JSON = new JsonFactory();

    private Json() {
    }

    public static ObjectNode object() {
        return new ObjectNode();
    }

    public static ArrayNode list() {
        return new ArrayNode();
    }

    public static JsonNode value(long number) {
        return JsonValue.of(number);
    }

    public static JsonNode value(BigDecimal number) {
        return JsonValue.of(number);
    }

    public static JsonNode value(String text) {
        return JsonValue.of(text);
    }

    public static JsonNode value(boolean yes) {
        return JsonValue.of(yes);
    }

    /** @param value a node, or texts, numbers, booleans, maps and lists of them @throws IllegalArgumentException for another */
    public static String write(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator out) throws IOException {
        if (value instanceof JsonValue) {
            write(((JsonValue) value).value(), out);
        } else if (value instanceof ObjectNode) {
            writeMembers(((ObjectNode) value).fields(), out);
        } else if (value instanceof Map) {
            writeMembers(((Map<?, ?>) value).entrySet().iterator(), out);
        } else if (value instanceof Iterable) {
            out.writeStartArray();
            for (Object element : (Iterable<?>) value) {
                write(element, out);
            }
            out.writeEndArray();
        } else {
            writeScalar(value, out);
        }
    }

    private static void writeMembers(Iterator<? extends Map.Entry<?, ?>> members, JsonGenerator out) throws IOException {
        out.writeStartObject();
        while (members.hasNext()) {
            Map.Entry<?, ?> member = members.next();
            out.writeFieldName(member.getKey().toString());
            write(member.getValue(), out);
        }
        out.writeEndObject();
    }

    private static void writeScalar(Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String) {
            out.writeString((String) value);
        } else if (value instanceof Boolean) {
            out.writeBoolean((Boolean) value);
        } else if (value instanceof Long || value instanceof Integer) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigDecimal) {
            out.writeNumber((BigDecimal) value);
        } else {
            throw new IllegalArgumentException("no JSON of " + value.getClass().getName());
        }
    }

    /** What somebody sent. @throws BadInput if it is no JSON, or more than one value */
    public static JsonNode readInput(String text) {
        try {
            JsonNode read = read(text == null ? "" : text);
            if (read.isMissingNode()) {
                throw new BadInput("body", "The request has no content; send a JSON object.");
            }
            return read;
        } catch (StreamConstraintsException e) {
            throw new BadInput("body", "The request is nested too deep or holds a number or a name that is too long.");
        } catch (JsonProcessingException e) {
            throw new BadInput("body", "The request is not valid JSON: line " + e.getLocation().getLineNr()
                    + ", column " + e.getLocation().getColumnNr() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What we stored. @throws IllegalStateException if it is no JSON: somebody changed the column */
    public static JsonNode readStored(String text) {
        try {
            return read(text);
        } catch (IOException e) {
            throw new IllegalStateException("a stored column is no JSON", e);
        }
    }

    /** A stored map of texts. @throws IllegalStateException if it is none */
    public static SortedMap<String, String> readTexts(String text) {
        JsonNode read = readStored(text);
        if (!read.isObject()) {
            throw new IllegalStateException("a stored column is no map of texts");
        }
        SortedMap<String, String> texts = new TreeMap<>();
        read.fields().forEachRemaining(entry -> texts.put(entry.getKey(), entry.getValue().asText(null)));
        return texts;
    }

    private static JsonNode read(String text) throws IOException {
        try (JsonParser in = JSON.createParser(text)) {
            if (in.nextToken() == null) {
                return JsonValue.MISSING;
            }
            JsonNode read = read(in);
            if (in.nextToken() != null) {
                throw new JsonParseException(in, "more than one value");
            }
            return read;
        }
    }

    /** As deep as the parser itself allows: 1,000 levels. */
    private static JsonNode read(JsonParser in) throws IOException {
        switch (in.currentToken()) {
            case START_OBJECT:
                ObjectNode object = new ObjectNode();
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    String name = in.currentName();
                    in.nextToken();
                    object.set(name, read(in));
                }
                return object;
            case START_ARRAY:
                ArrayNode list = new ArrayNode();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    list.add(read(in));
                }
                return list;
            case VALUE_STRING:
                return JsonValue.of(in.getText());
            case VALUE_NUMBER_INT:
                return in.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? JsonValue.of(in.getDecimalValue()) : JsonValue.of(in.getLongValue());
            case VALUE_NUMBER_FLOAT:
                return JsonValue.of(in.getDecimalValue());
            case VALUE_TRUE:
                return JsonValue.of(true);
            case VALUE_FALSE:
                return JsonValue.of(false);
            default:
                return JsonValue.NULL;
        }
    }
}
