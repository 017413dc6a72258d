package org.marketops.jira;

import java.math.BigDecimal;
import java.util.Objects;

/** A text, a number (Long where it fits, else BigDecimal), true, false, null, or what is missing. Immutable. */
final class JsonValue extends JsonNode {

    static final JsonNode NULL = new JsonValue(null);
    static final JsonNode MISSING = new JsonValue(null);

    private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Object value;

    JsonValue(Object value) {
        this.value = value;
    }

    static JsonNode of(Object value) {
        return value == null ? NULL : new JsonValue(value instanceof Integer ? Long.valueOf((Integer) value) : value);
    }

    Object value() {
        return value;
    }

    @Override
    public JsonNode deepCopy() {
        return this;
    }

    @Override
    public boolean isNull() {
        return value == null && !isMissingNode();
    }

    @Override
    public boolean isTextual() {
        return value instanceof String;
    }

    @Override
    public boolean isNumber() {
        return value instanceof Number;
    }

    @Override
    public boolean isBoolean() {
        return value instanceof Boolean;
    }

    @Override
    public boolean isIntegralNumber() {
        return value instanceof Long;
    }

    @Override
    public boolean isInt() {
        return value instanceof Long && ((Long) value).intValue() == (Long) value;
    }

    @Override
    public String asText() {
        return isMissingNode() ? "" : String.valueOf(value);
    }

    @Override
    public int asInt(int otherwise) {
        long whole = whole(otherwise);
        return (int) whole == whole ? (int) whole : otherwise;
    }

    @Override
    public long asLong() {
        return whole(0);
    }

    private long whole(long otherwise) {
        if (value instanceof Long) {
            return (Long) value;
        }
        if (value instanceof Number || value instanceof String) {
            try {
                BigDecimal number = new BigDecimal(value.toString().trim());
                return number.compareTo(LEAST_LONG) < 0 || number.compareTo(MOST_LONG) > 0 ? otherwise : number.longValue();
            } catch (NumberFormatException notANumber) {
                return otherwise;
            }
        }
        return otherwise;
    }

    @Override
    public boolean asBoolean() {
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }

    @Override
    public BigDecimal decimalValue() {
        return value instanceof Number ? new BigDecimal(value.toString()) : super.decimalValue();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof JsonValue && !isMissingNode() && !((JsonValue) other).isMissingNode()
                && Objects.equals(value, ((JsonValue) other).value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }
}
