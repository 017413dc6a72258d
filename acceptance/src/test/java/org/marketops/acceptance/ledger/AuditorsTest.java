package org.marketops.acceptance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.acceptance.jar.PluginJar;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Reply;

/** The record of all projects, and who may read records at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditorsTest {

    private static final String ALL = "/rest/marketops/1.0/ledger";
    private static final String PAGE = "/plugins/servlet/marketops/ledger/export";
    private static final String RIGHTS = "/rest/marketops/1.0/rights";
    private static final Path FILES = PluginJar.repository().resolve("acceptance/target/exports");

    private HostInProcess host;
    private Marketing marketing;
    private String period;
    private String kept;
    private String deletedId;

    @BeforeAll
    void approveTwoPlansAndDeleteOne() {
        host = HostInProcess.start(Homes.withPlugin("auditors"));
        marketing = Marketing.setUp(host);
        kept = marketing.approvedPlan("Kept");
        String deleted = marketing.approvedPlan("Deleted");
        deletedId = marketing.as("admin").get("/rest/api/2/issue/" + deleted).expect(200).json().get("id").asText();
        marketing.as("admin").delete("/rest/api/2/issue/" + deleted).expect(204);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        period = "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @AfterEach
    void takeTheRightsBack() {
        give("{\"viewAudit\":\"\"}").expect(200);
    }

    @Test
    void theRecordOfADeletedPlanIsInTheExportOfAllAndStillVerifies() {
        String export = marketing.as("admin").get(ALL + period).expect(200).body();

        VerifierRun run = VerifierRun.ofText(FILES.resolve("all.json"), export);

        assertThat(run.output()).contains(kept + " INTACT").contains("deleted-" + deletedId + " INTACT");
        assertThat(run.exitCode()).isZero();
        assertThat(marketing.as("admin").get("/rest/marketops/1.0/projects/MKT/ledger" + period).expect(200).body())
                .contains("\"key\":\"" + kept + "\"").doesNotContain("\"id\":\"" + deletedId + "\"");
    }

    @Test
    void thePageGivesTheSameFileForAllProjects() {
        assertThat(marketing.as("admin").get(PAGE).expect(200).body()).contains("Record for auditors: all projects");
        Reply file = marketing.as("admin").get(PAGE + period + "&format=csv").expect(200);

        assertThat(file.header("Content-Disposition").orElse("")).contains("record-all-");
        assertThat(file.body()).contains("\r\n" + kept + ",").contains("\r\ndeleted-" + deletedId + ",");
        assertThat(marketing.as("admin").get(PAGE + "?project=MKT").expect(200).body()).contains("export-all");
    }

    @Test
    void allRecordsAreVerifiedByOneQuestion() {
        JsonNode verdict = marketing.as("admin").get(ALL + "/verify").expect(200).json();

        assertThat(verdict.get("intact").asBoolean()).isTrue();
        assertThat(verdict.get("plans").asInt()).isEqualTo(2);
        assertThat(verdict.get("broken")).isEmpty();
    }

    @Test
    void badInputOfTheExportOfAllIsNamedByItsField() {
        assertThat(marketing.as("admin").get(ALL).expect(400).json().get("field").asText()).isEqualTo("from");
        assertThat(marketing.as("admin").get(ALL + period + "&format=xml").expect(400).json().get("field").asText()).isEqualTo("format");
    }

    @Test
    void withoutAGroupWhoSeesThePlanReadsItsRecordAndAdministratorsReadAll() {
        marketing.as("ines").get("/rest/marketops/1.0/issues/" + kept + "/ledger").expect(200);
        for (String person : new String[] {"jana", "marcus", "ines", "otto"}) {
            marketing.as(person).get(ALL + period).expect(404);
            marketing.as(person).get(ALL + "/verify").expect(404);
            marketing.as(person).get(PAGE).expect(404);
        }
    }

    @Test
    void withAGroupItsMembersReadRecordsAndNobodyElseNotEvenAnAdministrator() {
        give("{\"viewAudit\":\"marketing-finance\"}").expect(200);

        assertThat(right("viewAudit").get("people").toString()).contains("Priya");
        for (String address : new String[] {ALL + period, ALL + "/verify", PAGE, "/rest/marketops/1.0/issues/" + kept + "/ledger",
            "/rest/marketops/1.0/issues/" + kept + "/ledger/verify", "/plugins/servlet/marketops/ledger?issue=" + kept,
            "/rest/marketops/1.0/projects/MKT/ledger" + period}) {
            marketing.as("priya").get(address).expect(200);
            marketing.as("ines").get(address).expect(404);
        }
        marketing.as("ines").get("/rest/marketops/1.0/issues/" + kept + "/approval").expect(200);
    }

    @Test
    void aRightIsGivenToAGroupThatThereIsAndToNoOther() {
        assertThat(give("{\"override\":\"no-such-group\"}").expect(400).json().get("field").asText()).isEqualTo("override");
        assertThat(give("{\"fly\":\"marketing-finance\"}").expect(400).json().get("field").asText()).isEqualTo("fly");
        assertThat(give("{\"override\":7}").expect(400).json().get("field").asText()).isEqualTo("override");
        assertThat(give("{\"viewAudit\":\"marketing-finance\",\"override\":\"no-such-group\"}").expect(400).json()).isNotNull();

        assertThat(right("viewAudit").get("group").asText()).as("all or none").isEmpty();
        assertThat(right("override").get("otherwise").asText()).isEqualTo("administrators");
    }

    private Reply give(String body) {
        return marketing.as("admin").put(RIGHTS, json(body));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private JsonNode right(String key) {
        for (JsonNode right : marketing.as("admin").get(RIGHTS).expect(200).json().get("rights")) {
            if (right.get("right").asText().equals(key)) {
                return right;
            }
        }
        throw new AssertionError(key);
    }
}
