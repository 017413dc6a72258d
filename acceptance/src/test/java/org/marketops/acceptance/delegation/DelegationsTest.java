package org.marketops.acceptance.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Reply;

/** Delegations (A20) over REST. Each test uses days of its own, so that none overlaps another's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DelegationsTest {

    private static final String DELEGATIONS = "/rest/marketops/1.0/delegations";
    private static final ObjectMapper JSON = new ObjectMapper();

    private HostInProcess host;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("delegations"));
        Marketing.setUp(host);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void a20WhatIsGivenIsListedForBothAndForNobodyElse() {
        ObjectNode body = body("daniel", 100, 104).put("scope", "amount").put("limit", "10000.50").put("currency", "EUR").put("keepMeToo", true);

        JsonNode given = give("marcus", body).expect(200).json();

        assertThat(given.get("state").asText()).isEqualTo("PLANNED");
        assertThat(given.get("from").asText()).isEqualTo("marcus");
        assertThat(given.get("limit").asText()).isEqualTo("10000.50");
        assertThat(given.get("keepMeToo").asBoolean()).isTrue();
        assertThat(listed("marcus", "mine").toString()).contains("\"id\":" + given.get("id").asInt() + ",");
        assertThat(listed("daniel", "toMe").toString()).contains("\"id\":" + given.get("id").asInt() + ",");
        assertThat(listed("jana", "mine")).isEmpty();
        assertThat(listed("jana", "toMe")).isEmpty();
    }

    @Test
    void a20ItIsStoppedByOneOfTheTwoAndIsNotThereForOthers() {
        String address = DELEGATIONS + "/" + give("marcus", body("daniel", 110, 114)).expect(200).json().get("id").asInt();

        host.as("jana").delete(address).expect(404);
        host.as("admin").delete(address).expect(404);
        JsonNode stopped = host.as("daniel").delete(address).expect(200).json();
        assertThat(stopped.get("state").asText()).isEqualTo("STOPPED");
        assertThat(stopped.get("cause").asText()).isEqualTo("BY_STANDIN");
        assertThat(host.as("marcus").delete(address).expect(200).json().get("cause").asText()).isEqualTo("BY_STANDIN");
        host.as("marcus").delete(DELEGATIONS + "/999999").expect(404);
        host.as("marcus").delete(DELEGATIONS + "/first").expect(404);
        host.as("marcus").delete(DELEGATIONS + "/-1").expect(404);
    }

    @Test
    void a20OverlapsAndChainsAreRefusedWithTheWayOut() {
        give("marcus", body("daniel", 120, 124)).expect(200);

        refused(give("marcus", body("jana", 124, 128)), "SAME_REACH", "Stop that one first");
        refused(give("priya", body("marcus", 120, 120)), "THEY_DELEGATE", "Choose somebody else");
        refused(give("daniel", body("priya", 122, 130)), "YOU_STAND_IN", "Give that one back first");
    }

    @ParameterizedTest
    @CsvSource({
        "to, marcus, cannot stand in for yourself",
        "to, gone, nobody active",
        "to, no such person, nobody active",
        "to, '', enter the user name",
        "firstDay, 2020-01-06, is in the past",
        "firstDay, 6.1.2026, is no day",
        "firstDay, 2026-02-30, is no day",
        "firstDay, '', enter a day",
        "lastDay, 2020-01-06, before the first day",
        "lastDay, 9999-12-31, more than a year",
        "lastDay, +12026-01-01, is no day",
        "scope, everything, 'all, project or amount'",
        "more, x, no field",
    })
    void everyWrongFieldIsNamed(String field, String value, String words) {
        bad(body("daniel", 200, 204).put(field, value), field, words);
    }

    @ParameterizedTest
    @CsvSource({
        "project, NONE, no project",
        "project, '', enter the key",
    })
    void everyWrongProjectIsNamed(String field, String value, String words) {
        bad(body("daniel", 200, 204).put("scope", "project").put(field, value), field, words);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, '', enter an amount",
        "limit, 0, above 0",
        "limit, -5, above 0",
        "limit, '10,000', above 0",
        "limit, 1e9, above 0",
        "limit, 9999999999999999, above 0",
        "currency, '', enter its code",
        "currency, EURO, is no currency",
        "currency, XXQ, is no currency",
    })
    void everyWrongLimitIsNamed(String field, String value, String words) {
        bad(body("daniel", 200, 204).put("scope", "amount").put("limit", "100").put("currency", "EUR").put(field, value), field, words);
    }

    @Test
    void fieldsOfAnotherTypeAreNamed() {
        bad(body("daniel", 200, 204).put("keepMeToo", "yes"), "keepMeToo", "true or false");
        bad(body("daniel", 200, 204).put("to", 7), "to", "is a text");
        bad((ObjectNode) body("daniel", 200, 204).set("to", JSON.createArrayNode()), "to", "is a text");
        assertThat(host.as("marcus").post(DELEGATIONS, "[]").expect(400).json().get("field").asText()).isEqualTo("body");
        assertThat(host.as("marcus").post(DELEGATIONS, "{").expect(400).json().get("field").asText()).isEqualTo("body");
        assertThat(host.as("marcus").post(DELEGATIONS, "").expect(400).json().get("field").asText()).isEqualTo("body");
    }

    private void bad(ObjectNode body, String field, String words) {
        JsonNode answer = give("marcus", body).expect(400).json();
        assertThat(answer.get("field").asText()).isEqualTo(field);
        assertThat(answer.get("message").asText()).contains(words);
    }

    private static void refused(Reply reply, String code, String wayOut) {
        JsonNode answer = reply.expect(409).json();
        assertThat(answer.get("code").asText()).isEqualTo(code);
        assertThat(answer.get("message").asText()).contains(wayOut);
    }

    private JsonNode listed(String person, String list) {
        return host.as(person).get(DELEGATIONS).expect(200).json().get(list);
    }

    private Reply give(String person, ObjectNode body) {
        return host.as(person).post(DELEGATIONS, body);
    }

    private static ObjectNode body(String to, int firstIn, int lastIn) {
        LocalDate today = LocalDate.now();
        return JSON.createObjectNode().put("to", to).put("firstDay", today.plusDays(firstIn).toString())
                .put("lastDay", today.plusDays(lastIn).toString());
    }
}
