package org.marketops.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marketops.kernel.BadInput;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;

class JsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "true", "-9223372036854775808", "9223372036854775808", "0.10", "\"a\\nü\u2028\"",
            "{\"b\":1,\"a\":[{\"c\":null},[],false,\"\"],\"amount\":123456789012345678901234567890.120}"})
    void whatIsReadIsWrittenTheSameAgain(String text) {
        JsonNode read = Json.readInput(text);

        assertThat(Json.readStored(Json.write(read))).isEqualTo(read).hasSameHashCodeAs(read);
        assertThat(read.deepCopy()).isEqualTo(read);
        assertThat(Json.write(read)).isEqualTo(text);
    }

    @Test
    void decimalsStayExact() {
        assertThat(Json.readInput("0.1").decimalValue()).isEqualTo(new BigDecimal("0.1"));
        assertThat(Json.readInput("[12.50]").get(0).asText()).isEqualTo("12.50");
        assertThatThrownBy(() -> Json.readInput("\"7\"").decimalValue()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPathThatLeadsNowhereIsMissingAndNotNull() {
        JsonNode read = Json.readInput("{\"none\":null,\"text\":\"12\",\"list\":[1]}");

        assertThat(read.path("a").path(3).path("b").isMissingNode()).isTrue();
        assertThat(read.path("a").isNull()).isFalse();
        assertThat(read.path("a").asText("other")).isEqualTo("other");
        assertThat(read.get("none").isNull()).isTrue();
        assertThat(read.get("none").asText("other")).isEqualTo("other");
        assertThat(read.get("none")).isNotEqualTo(read.path("a"));
        assertThat(read.path("text").asInt()).isEqualTo(12);
        assertThat(read.path("text").isInt()).isFalse();
        assertThat(read.path("list").path(1).isMissingNode()).isTrue();
        assertThat(read.path("list").path(0).isInt()).isTrue();
    }

    @Test
    void aNumberBeyondALongIsNoWholeNumberOfOurs() {
        assertThat(Json.readInput("9223372036854775808").isIntegralNumber()).isFalse();
        assertThat(Json.readInput("9223372036854775808").asLong()).isZero();
        assertThat(Json.readInput("1e999999999").asInt(5)).isEqualTo(5);
        assertThat(Json.readInput("2147483648").isInt()).isFalse();
        assertThat(Json.readInput("2147483648").asInt(5)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"a\":}", "[1,]", "{} {}", "{}x", "'a'", "NaN", "01"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> Json.readInput(text)).isInstanceOf(BadInput.class);
    }

    @Test
    void aTextThatIsTooDeepIsRefusedAndNotFollowedToTheEndOfTheStack() {
        String deep = String.join("", Collections.nCopies(100_000, "["));

        assertThatThrownBy(() -> Json.readInput(deep)).isInstanceOf(BadInput.class);
    }

    @Test
    void mapsAndListsOfPlainValuesAreWritten() {
        assertThat(Json.write(Collections.singletonMap("a", Arrays.asList(1, 2L, "x", true, null)))).isEqualTo("{\"a\":[1,2,\"x\",true,null]}");
        assertThatThrownBy(() -> Json.write(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anObjectKeepsTheOrderAndAListIsChangedInPlace() {
        ObjectNode object = Json.object().put("b", 1).put("a", (String) null);
        ArrayNode list = object.putArray("list").add("x").addNull();
        list.insert(0, Json.value(7)).set(2, Json.value("y"));
        list.remove(1);

        assertThat(object).hasToString("{\"b\":1,\"a\":null,\"list\":[7,\"y\"]}");
        assertThat(object.equals(Json.readInput("{\"list\":[7,\"y\"],\"a\":null,\"b\":1}"))).isTrue();
    }
}
