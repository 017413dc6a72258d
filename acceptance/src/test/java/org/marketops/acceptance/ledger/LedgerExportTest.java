package org.marketops.acceptance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.acceptance.jar.PluginJar;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Reply;

/** The record leaves Jira, and another machine proves it with nothing but the file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerExportTest {

    private static final String EXPORT = "/rest/marketops/1.0/projects/MKT/ledger";
    private static final Path FILES = PluginJar.repository().resolve("acceptance/target/exports");

    private HostInProcess host;
    private Marketing marketing;
    private String plan;
    private String period;

    @BeforeAll
    void approveAPlan() {
        host = HostInProcess.start(Homes.withPlugin("ledger-export"));
        marketing = Marketing.setUp(host);
        plan = marketing.approvedPlan("Exported \u2013 =1+1 \"for\" auditors");
        marketing.completePlan("jana", "Never submitted");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        period = "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void theVerifierFindsTheExportIntactAlsoAgainstTheHeadThatThePluginShows() {
        String export = export("");
        JsonNode entries = marketing.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/ledger").expect(200).json().get("entries");
        JsonNode last = entries.get(entries.size() - 1);

        VerifierRun run = VerifierRun.ofText(FILES.resolve("intact.json"), export, "--head",
                plan + "=" + last.get("seq").asInt() + ":" + last.get("hash").asText());

        assertThat(run.output()).startsWith(plan + " INTACT: " + entries.size() + " entries").contains("1 plans checked, 0 not intact, 1 heads compared");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void anAlteredARemovedAndASwappedEntryAreNamed() {
        String[] lines = export("").split("\n");
        int first = firstEntry(lines);

        assertThat(verify("altered", lines, first + 1, lines[first + 1].replace("\"round\":\"1\"", "\"round\":\"2\"")))
                .contains("ALTERED: entry 2 ");
        assertThat(verify("removed", lines, first + 1, "")).contains("MISSING: entry 2 ").contains("entries were taken out");
        String[] swapped = lines.clone();
        swapped[first] = lines[first + 1];
        assertThat(verify("swapped", swapped, first + 1, lines[first])).contains("REORDERED: entry 1 ");
    }

    @Test
    void aFileThatWasCutIsToldAsSuch() {
        String export = export("");

        VerifierRun run = VerifierRun.ofText(FILES.resolve("cut.json"), export.substring(0, export.length() / 2));

        assertThat(run.output()).startsWith("UNREADABLE: The file ends too early");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void theTableHoldsEveryEntryAndNoFormula() {
        Reply reply = marketing.as("admin").get(EXPORT + period + "&format=csv").expect(200);

        assertThat(reply.body().split("\r\n")[0]).isEqualTo("plan key,plan,seq,time,at,actor,action,round,content,details,previous,hash");
        assertThat(reply.body().split("\r\n")[1]).startsWith(plan + ",").contains(",submitted,");
        assertThat(reply.body()).doesNotContainPattern("(^|[,\n])[=+@-]");
    }

    @Test
    void aPeriodWithoutEntriesGivesAnExportWithoutPlans() {
        VerifierRun run = VerifierRun.ofText(FILES.resolve("empty.json"),
                marketing.as("admin").get(EXPORT + "?from=2020-01-01&to=2020-12-31").expect(200).body());

        assertThat(run.output()).contains("0 plans checked, 0 not intact");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void badInputIsNamedByItsField() {
        assertThat(field(EXPORT)).isEqualTo("from");
        assertThat(field(EXPORT + "?from=2026-02-30&to=2026-03-01")).isEqualTo("from");
        assertThat(field(EXPORT + "?from=2026-02-01&to=2026-01-01")).isEqualTo("to");
        assertThat(field(EXPORT + period + "&format=xml")).isEqualTo("format");
    }

    @Test
    void onlyAdministratorsGetItAndOnlyWithTheRightToSeeAmounts() {
        for (String person : new String[] {"jana", "marcus", "ines", "otto"}) {
            marketing.as(person).get(EXPORT + period).expect(404);
        }
        marketing.as("admin").get("/rest/marketops/1.0/projects/ABSENT/ledger" + period).expect(404);
        setMoneyGroup("marketing-team");
        try {
            Reply refused = marketing.as("admin").get(EXPORT + period).expect(409);
            assertThat(refused.json().get("code").asText()).isEqualTo("AMOUNTS_HIDDEN");
            assertThat(refused.body()).contains("amounts").doesNotContain("20000");
        } finally {
            setMoneyGroup("marketing-finance");
        }
    }

    private void setMoneyGroup(String group) {
        ObjectNode body = new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode().put("moneyGroup", group);
        marketing.as("admin").post("/rest/marketops/1.0/setup", body.toString()).expect(200);
    }

    private String field(String address) {
        return marketing.as("admin").get(address).expect(400).json().get("field").asText();
    }

    private String export(String more) {
        Reply reply = marketing.as("admin").get(EXPORT + period + more).expect(200);
        assertThat(reply.body()).contains("\"format\":\"marketops-record/1\"");
        return reply.body();
    }

    private static int firstEntry(String[] lines) {
        int first = 0;
        while (!lines[first].startsWith("{\"hash\"")) {
            first++;
        }
        return first;
    }

    private static String verify(String name, String[] lines, int place, String other) {
        String[] changed = lines.clone();
        changed[place] = other;
        VerifierRun run = VerifierRun.ofText(FILES.resolve(name + ".json"), String.join("\n", changed));
        assertThat(run.exitCode()).as(run.output()).isNotZero();
        return run.output();
    }
}
