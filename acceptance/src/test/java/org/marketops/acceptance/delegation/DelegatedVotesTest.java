package org.marketops.acceptance.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Reply;

/** Votes of people who stand in (A20), through Jira's own transitions. Marcus and Priya approve, then Priya as budget owner; Daniel is no approver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DelegatedVotesTest {

    private static final String DELEGATIONS = "/rest/marketops/1.0/delegations";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String[]> given = new ArrayList<>();
    private HostInProcess host;
    private Marketing marketing;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("delegated-votes"));
        marketing = Marketing.setUp(host);
    }

    @AfterEach
    void stopAll() {
        given.forEach(one -> host.as(one[0]).delete(DELEGATIONS + "/" + one[1]).expect(200));
        given.clear();
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void a20TheStandInApprovesBothStepsAndTheRecordSaysForWhom() {
        delegate("priya", body("daniel"));
        String key = submitted("Two steps by a stand-in");

        assertThat(marketing.approval("daniel", key).get("mayVote").asBoolean()).isTrue();
        marketing.transition("daniel", key, Marketing.APPROVE).expect(204);
        marketing.awaitStage(key, "Budget");
        JsonNode seat = person(marketing.approval("jana", key), 0, "Priya Raman");
        assertThat(seat.get("decidedByName").asText()).isEqualTo("Daniel Okafor");
        assertThat(seat.get("decidedBy").asText()).isEqualTo(key("daniel"));
        assertThat(seat.get("standing").asText()).isEqualTo("APPROVED");
        marketing.transition("daniel", key, Marketing.APPROVE).expect(204);
        marketing.awaitStatus(key, "Approved");

        List<String> voters = new ArrayList<>();
        for (JsonNode entry : host.as("jana").get("/rest/marketops/1.0/issues/" + key + "/ledger").expect(200).json().get("entries")) {
            if (entry.get("action").asText().equals("voted")) {
                voters.add(entry.get("actor").asText() + " for " + entry.at("/details/seat").asText());
            }
        }
        assertThat(voters).containsOnly(key("daniel") + " for " + key("priya")).hasSize(2);
        assertThat(host.loggedIn("jana").get("/plugins/servlet/marketops/ledger?issue=" + key).expect(200).body())
                .contains("Daniel Okafor for Priya Raman");
        assertThat(host.as("jana").get("/rest/marketops/1.0/issues/" + key + "/ledger/verify").expect(200).json().get("intact").asBoolean()).isTrue();
    }

    @Test
    void a20TheGiverIsToldWhoDecidesAndCannotUntilTheDelegationIsStopped() {
        int id = delegate("priya", body("daniel"));
        String key = submitted("Who decides meanwhile");

        assertThat(marketing.transition("priya", key, Marketing.APPROVE).status()).isEqualTo(400);
        JsonNode seen = marketing.approval("priya", key);
        assertThat(seen.get("reasonCode").asText()).isEqualTo("DELEGATED");
        assertThat(seen.get("reason").asText()).contains("Daniel Okafor").contains("stop the delegation");
        assertThat(person(seen, 0, "Priya Raman").get("standIn").asText()).isEqualTo(key("daniel"));

        host.as("priya").delete(DELEGATIONS + "/" + id).expect(200);

        assertThat(marketing.transition("daniel", key, Marketing.APPROVE).status()).isEqualTo(400);
        marketing.transition("priya", key, Marketing.APPROVE).expect(204);
        marketing.awaitStage(key, "Budget");
    }

    @Test
    void a20WithKeepMeTooTheGiverDecidesAsWell() {
        delegate("priya", body("daniel").put("keepMeToo", true));
        String key = submitted("Either of the two");

        marketing.transition("priya", key, Marketing.APPROVE).expect(204);

        marketing.awaitStage(key, "Budget");
        marketing.transition("daniel", key, Marketing.APPROVE).expect(204);
        marketing.awaitStatus(key, "Approved");
    }

    @Test
    void a20NeitherTheSubmitterNorSomebodyWhoCannotSeeThePlanStandsIn() {
        delegate("priya", body("jana"));
        delegate("marcus", body("otto"));
        String key = submitted("Nobody stands in here");

        assertThat(marketing.transition("jana", key, Marketing.APPROVE).status()).isEqualTo(400);
        assertThat(marketing.approval("jana", key).get("reasonCode").asText()).isEqualTo("OWN_PLAN");
        assertThat(host.as("otto").get("/rest/marketops/1.0/issues/" + key + "/approval").status()).isEqualTo(404);
        assertThat(marketing.approval("marcus", key).get("mayVote").asBoolean()).as("stays with Marcus").isTrue();
        marketing.transition("priya", key, Marketing.APPROVE).expect(204);
        marketing.awaitStage(key, "Budget");
    }

    @Test
    void a20TheScopeDecidesByAmountAndProject() {
        delegate("priya", body("daniel").put("scope", "amount").put("limit", "19999.99").put("currency", "USD"));
        String dear = submitted("Above the limit");

        assertThat(marketing.approval("daniel", dear).get("mayVote").asBoolean()).isFalse();
        assertThat(marketing.approval("priya", dear).get("mayVote").asBoolean()).isTrue();

        stopAll();
        delegate("priya", body("daniel").put("scope", "amount").put("limit", "20000").put("currency", "USD"));
        assertThat(marketing.approval("daniel", dear).get("mayVote").asBoolean()).isTrue();
        stopAll();
        delegate("priya", body("daniel").put("scope", "amount").put("limit", "99000").put("currency", "EUR"));
        assertThat(marketing.approval("daniel", dear).get("mayVote").asBoolean()).as("another currency").isFalse();
        stopAll();
        delegate("priya", body("daniel").put("scope", "project").put("project", "MKT"));
        assertThat(marketing.approval("daniel", dear).get("mayVote").asBoolean()).isTrue();
    }

    @Test
    void a17WhoHasASeatDecidesOnItAloneAndTheGiversSeatStays() {
        delegate("priya", body("marcus"));
        String key = submitted("One vote for Marcus");

        assertThat(marketing.approval("priya", key).get("mayVote").asBoolean()).isTrue();
        marketing.transition("marcus", key, Marketing.APPROVE).expect(204);
        marketing.awaitStage(key, "Budget");
        assertThat(person(marketing.approval("jana", key), 0, "Marcus Weber").has("decidedBy")).isFalse();
        assertThat(marketing.approval("marcus", key).get("mayVote").asBoolean()).as("as stand-in of the budget owner").isTrue();
    }

    @Test
    void a20TheQueuesSayForWhomAndByWhom() {
        delegate("priya", body("daniel"));
        String key = submitted("In the queues");

        assertThat(row("daniel", "delegated", key).get("for").asText()).isEqualTo(key("priya"));
        assertThat(row("daniel", "todo", key)).isNull();
        assertThat(row("priya", "delegated", key).get("standIn").asText()).isEqualTo(key("daniel"));
        assertThat(row("priya", "todo", key)).isNull();
        assertThat(row("marcus", "todo", key)).isNotNull();
        assertThat(host.as("daniel").get("/rest/api/2/search?jql=" + Http.encoded("issue in pendingMyApproval()")).expect(200).body())
                .contains("\"" + key + "\"");
    }

    private JsonNode row(String person, String view, String key) {
        for (JsonNode row : host.as(person).get("/rest/marketops/1.0/approvals?max=200&view=" + view).expect(200).json().get("rows")) {
            if (row.get("key").asText().equals(key)) {
                return row;
            }
        }
        return null;
    }

    private String key(String person) {
        return host.as(person).get("/rest/api/2/myself").expect(200).json().get("key").asText();
    }

    private static JsonNode person(JsonNode approval, int stage, String name) {
        for (JsonNode person : approval.get("stages").get(stage).get("people")) {
            if (person.get("name").asText().equals(name)) {
                return person;
            }
        }
        throw new AssertionError("no seat of " + name + " in " + approval);
    }

    private String submitted(String summary) {
        String key = marketing.completePlan("jana", summary);
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        marketing.awaitStage(key, "Content");
        return key;
    }

    private int delegate(String person, ObjectNode body) {
        Reply reply = host.as(person).post(DELEGATIONS, body).expect(200);
        given.add(new String[] {person, reply.json().get("id").asText()});
        return reply.json().get("id").asInt();
    }

    private static ObjectNode body(String to) {
        LocalDate today = LocalDate.now();
        return JSON.createObjectNode().put("to", to).put("firstDay", today.toString()).put("lastDay", today.plusDays(6).toString());
    }
}
