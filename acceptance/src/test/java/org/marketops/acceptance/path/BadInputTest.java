package org.marketops.acceptance.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Reply;

/** What is wrong is said in plain words, with the place and the value, and nothing is half-written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String HEADER = "campaign,date,impressions,clicks,results,spend,currency\n";

    private HostInProcess host;
    private Marketing marketing;
    private String plan;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("bad-input"));
        marketing = Marketing.setUp(host);
        plan = marketing.completePlan("jana", "Bad input");
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void anHtmlPageNamedCsvIsRefusedAndSaidToBeOne() {
        assertRefused("report.csv", "<!DOCTYPE html><html><body>Sign in</body></html>", "report.csv", "HTML");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("nothing.csv", "", "nothing.csv", "empty");
    }

    @Test
    void aFileWithOnlyAHeaderIsRefused() {
        assertRefused("header.csv", HEADER, "header.csv", "header");
    }

    @Test
    void aBrokenNumberInRowSevenIsNamedWithRowColumnAndValue() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int row = 2; row <= 9; row++) {
            csv.append("Row test,2026-05-0").append(row).append(",100,10,1,").append(row == 7 ? "12.4k" : "5.00").append(",USD\n");
        }

        Reply stopped = importing("row7.csv", csv.toString(), "stop");
        assertThat(stopped.status()).isIn(400, 409);
        assertThat(stopped.json().get("message").asText()).contains("row7.csv").contains("7").containsIgnoringCase("spend").contains("12.4k");
        assertNothingSaved();

        Reply skipped = importing("row7.csv", csv.toString(), "skip").expect(200);
        assertThat(skipped.json().get("rowsImported").asInt()).isEqualTo(7);
        assertThat(skipped.json().get("rowsLeftOut").asInt()).isEqualTo(1);
        assertThat(skipped.json().at("/errors/0/row").asInt()).isEqualTo(7);
        assertThat(skipped.json().at("/errors/0/value").asText()).isEqualTo("12.4k");
        marketing.as("jana").delete("/rest/marketops/1.0/projects/MKT/imports/" + skipped.json().get("id").asInt()).expect(200);
        assertNothingSaved();
    }

    @Test
    void aPlanThatMakesNoSenseGetsEachFieldsOwnMessage() {
        ObjectNode body = marketing.plan("No sense");
        ObjectNode fields = (ObjectNode) body.get("fields");
        fields.put(marketing.fieldId("Start date"), "2026-10-30");
        fields.put(marketing.fieldId("End date"), "2026-04-01");
        fields.put(marketing.fieldId("Planned budget"), -5);

        JsonNode errors = marketing.create("jana", body).expect(400).json().get("errors");

        assertThat(errors.get(marketing.fieldId("End date")).asText()).contains("2026-04-01").contains("2026-10-30");
        assertThat(errors.get(marketing.fieldId("Planned budget")).asText()).contains("-5");
    }

    @Test
    void submittingWithoutDatesAndBudgetNamesEachMissingField() {
        ObjectNode body = marketing.plan("Not complete");
        ObjectNode fields = (ObjectNode) body.get("fields");
        for (String name : new String[] {"Start date", "End date", "Planned budget", "Budget currency"}) {
            fields.remove(marketing.fieldId(name));
        }
        String key = marketing.create("jana", body).expect(201).json().get("key").asText();

        JsonNode errors = marketing.transition("jana", key, Marketing.SUBMIT).expect(400).json().get("errors");

        for (String name : new String[] {"Start date", "End date", "Planned budget", "Budget currency"}) {
            assertThat(errors.path(marketing.fieldId(name)).asText()).as(name).contains(name);
        }
        assertThat(marketing.status(key)).isEqualTo("Draft");
    }

    @Test
    void aVoteByTheAuthorByAViewerAndTwiceIsNotCounted() {
        String key = marketing.completePlan("jana", "Votes that do not count");
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);

        assertThat(marketing.transition("jana", key, Marketing.APPROVE).status()).as("own plan").isEqualTo(400);
        assertThat(marketing.transition("ines", key, Marketing.APPROVE).status()).as("may not move issues").isEqualTo(400);
        assertThat(marketing.transition("daniel", key, Marketing.APPROVE).status()).as("no approver").isEqualTo(400);
        assertThat(marketing.approval("jana", key).path("reason").asText()).as("told on the panel").isNotBlank();
        marketing.transition("marcus", key, Marketing.APPROVE).expect(204);
        marketing.awaitStage(key, "Budget");
        assertThat(marketing.transition("marcus", key, Marketing.APPROVE).status()).as("a second time").isEqualTo(400);
        marketing.transition("priya", key, Marketing.APPROVE).expect(204);
        marketing.awaitStatus(key, "Approved");
        assertThat(marketing.transition("priya", key, Marketing.APPROVE).status()).as("decided").isEqualTo(400);

        long votes = 0;
        for (JsonNode entry : marketing.as("jana").get("/rest/marketops/1.0/issues/" + key + "/ledger").expect(200).json().get("entries")) {
            votes += entry.get("action").asText().equals("voted") ? 1 : 0;
        }
        assertThat(votes).isEqualTo(2);
    }

    private void assertRefused(String name, String content, String... words) {
        Reply reply = importing(name, content, "stop");
        assertThat(reply.status()).as("%s", reply).isIn(400, 409);
        assertThat(reply.body()).contains(words);
        assertNothingSaved();
    }

    private Reply importing(String name, String content, String onBadRow) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        body.put("fileName", name).put("content", content).put("onBadRow", onBadRow).put("createMissingUnderPlan", plan);
        return marketing.as("jana").post("/rest/marketops/1.0/projects/MKT/imports", body);
    }

    private void assertNothingSaved() {
        JsonNode metrics = marketing.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/metrics").expect(200).json();
        assertThat(metrics.at("/metrics/impressions/value").isNull()).as("%s", metrics).isTrue();
    }
}
