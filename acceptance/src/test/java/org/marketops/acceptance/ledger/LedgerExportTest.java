package org.marketops.acceptance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private HostInProcess host;
    private Marketing marketing;
    private String plan;
    private String period;

    @BeforeAll
    void approveAPlan() {
        // The sandbox's log goes there.
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
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
        System.setErr(before);
    }

    @Test
    void theVerifierFindsTheExportIntactAlsoAgainstTheHeadThatThePluginShows() {
        String export = export("");
        JsonNode entries = marketing.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/ledger").expect(200).json().get("entries");
        JsonNode last = entries.get(entries.size() - 1);

        VerifierRun run = VerifierRun.ofText(FILES.resolve("intact.json"), export, "--head",
                plan + "=" + last.get("seq").asInt() + ":" + last.get("hash").asText());

        assertThat(run.output()).startsWith(plan + " INTACT: " + entries.size() + " entries").contains(" 0 not intact, 1 heads compared");
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

        // Plans before the cut are judged as they are read; the last word is that the file is not whole.
        assertThat(run.output().lines().reduce("", (before, line) -> line)).startsWith("UNREADABLE: The file ends too early");
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
    void thePageGivesTheSameFileAndSaysWhatIsWrong() {
        String page = "/plugins/servlet/marketops/ledger/export?project=MKT";

        assertThat(marketing.as("admin").get(page).expect(200).body()).contains("Record for auditors").contains("export-from");
        assertThat(marketing.as("admin").get(page + "&from=x&to=y&format=json").expect(200).body()).contains("Nothing was exported.");
        Reply file = marketing.as("admin").get(page + period.replace('?', '&') + "&format=json").expect(200);
        assertThat(file.header("Content-Disposition").orElse("")).contains("attachment; filename=\"record-MKT-");
        assertThat(VerifierRun.ofText(FILES.resolve("page.json"), file.body()).exitCode()).isZero();
    }

    @Test
    void thePlanAsItWasStandsBesideNowAndAmountsAreForThoseWhoMaySeeThem() {
        String key = marketing.approvedPlan("Edited after approval");
        ObjectNode edit = new ObjectMapper().createObjectNode();
        edit.putObject("fields").put(marketing.fieldId("Planned budget"), 25000);
        marketing.as("jana").put("/rest/api/2/issue/" + key, edit).expect(204);
        String address = "/plugins/servlet/marketops/ledger?issue=" + key + "&entry=2";

        String seen = marketing.as("jana").get(address).expect(200).body();
        String hidden = marketing.as("ines").get(address).expect(200).body();

        assertThat(seen).contains("The plan at entry 2, beside now").contains("USD 20,000").contains("USD 25,000").contains("1 of 8 fields");
        assertThat(hidden).contains("Amount hidden").doesNotContain("20,000").doesNotContain("25,000").doesNotContain("20000");
    }

    @Test
    void everyHeadIsInTheLogOfItsServer() throws IOException {
        Path log = FILES.resolve("jira.log");
        VerifierRun.ofText(FILES.resolve("log.json"), export(""));
        Files.write(log, said.toByteArray());

        VerifierRun run = VerifierRun.of(FILES.resolve("log.json"), "--heads", log.toString());

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).doesNotContain(" 0 heads compared");
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
        ObjectNode body = new ObjectMapper().createObjectNode().put("moneyGroup", group);
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
