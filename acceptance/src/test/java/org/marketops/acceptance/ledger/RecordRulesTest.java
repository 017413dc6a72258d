package org.marketops.acceptance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.directory.Directory;
import org.marketops.sandbox.launch.HostInProcess;

/** The rules A31 to A35 on the installed plugin, and who may know the names of voters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordRulesTest {

    private HostInProcess host;
    private Marketing marketing;
    private String plan;

    @BeforeAll
    void approveAPlan() {
        host = HostInProcess.start(Homes.withPlugin("record-rules"));
        marketing = Marketing.setUp(host);
        plan = marketing.approvedPlan("Recorded");
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void a31EverythingThatHappenedStandsInTheRecordWithActorTimeChannelAndContent() {
        JsonNode entries = ledger(plan);

        assertThat(entries).extracting(entry -> entry.get("action").asText())
                .containsExactly("submitted", "voted", "step_done", "voted", "step_done", "approved", "moved_on");
        for (JsonNode entry : entries) {
            assertThat(entry.get("actor").asText()).isNotEmpty();
            assertThat(entry.get("at").asText()).endsWith("Z");
            assertThat(entry.get("contentHash").asText()).hasSize(64);
        }
        assertThat(entries.get(1).get("details").get("channel").asText()).isEqualTo("rest");
    }

    @Test
    void a32AHeadThatWasNotedElsewhereIsAcceptedByPageAndRest() {
        JsonNode entries = ledger(plan);
        String noted = entries.get(2).get("hash").asText();
        String other = noted.substring(1) + (noted.startsWith("0") ? "1" : "0");

        assertThat(verdict(noted)).isEqualTo("INTACT");
        assertThat(verdict(other)).isEqualTo("HEAD_UNKNOWN");
        assertThat(page("&head=" + noted)).contains("Record intact");
        assertThat(page("&head=" + other)).contains("The hash that you gave is not in this record").doesNotContain("Record intact");
    }

    @Test
    void a33ThePlanAsItWasAtADecisionStandsBesideNow() {
        String key = marketing.approvedPlan("Edited after approval");
        ObjectNode edit = new ObjectMapper().createObjectNode();
        edit.putObject("fields").put(marketing.fieldId("Audience"), "Everybody");
        marketing.as("jana").put("/rest/api/2/issue/" + key, edit).expect(204);

        String replay = marketing.as("jana").get("/plugins/servlet/marketops/ledger?issue=" + key + "&entry=2").expect(200).body();

        assertThat(replay).contains("The plan at entry 2, beside now").contains("Lab managers").contains("Everybody").contains("Changed:");
    }

    @Test
    void a35ErasingAPersonsNameLeavesTheRecordWholeAndShowsWhatIsLeftOfTheName() {
        Directory directory = host.sandbox().rooms().get(Directory.class);
        ApplicationUser marcus = directory.users().byName("marcus").orElseThrow();
        String key = marcus.getKey();
        assertThat(page("")).contains("Marcus Weber");

        directory.users().rename(marcus, "jirauser" + key.replaceAll("\\D", ""), "user-7f3a1");
        try {
            assertThat(verdict("")).isEqualTo("INTACT");
            assertThat(page("")).contains("user-7f3a1").doesNotContain("Marcus Weber").contains("Record intact");
            assertThat(ledger(plan).get(1).get("actor").asText()).isEqualTo(key);
            assertThat(marketing.as("jana").get("/browse/" + plan).expect(200).body()).doesNotContain("Marcus Weber");
        } finally {
            directory.users().rename(directory.users().byKey(key).orElseThrow(), "marcus", "Marcus Weber");
        }
    }

    @Test
    void namesAndWordsOfVotersAreForThoseWhoReadRecordsWhereThePolicySaysSo() {
        namesForAuditorsOnly(true);
        try {
            String key = marketing.completePlan("jana", "Quiet votes");
            marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
            marketing.awaitStage(key, "Content");
            marketing.transition("marcus", key, Marketing.APPROVE, "Between us").expect(204);
            marketing.awaitStage(key, "Budget");

            for (String person : new String[] {"jana", "ines"}) {
                assertThat(marketing.approval(person, key).toString()).as(person).doesNotContain("Marcus").doesNotContain("Between us")
                        .contains("Priya");
                assertThat(panel(person, key)).as(person).doesNotContain("Between us").doesNotContain("Marcus Weber: Approved");
                marketing.as(person).get("/rest/marketops/1.0/issues/" + key + "/ledger").expect(404);
                marketing.as(person).get("/plugins/servlet/marketops/ledger?issue=" + key).expect(404);
            }
            assertThat(marketing.approval("marcus", key).toString()).as("the own decision").contains("Between us");
            assertThat(marketing.approval("admin", key).toString()).contains("Marcus").contains("Between us");
            marketing.as("admin").get("/rest/marketops/1.0/issues/" + key + "/ledger").expect(200);
            assertThat(marketing.approval("ines", plan).toString()).as("a plan under an earlier version").contains("Marcus");
        } finally {
            namesForAuditorsOnly(false);
        }
    }

    private void namesForAuditorsOnly(boolean only) {
        JsonNode policy = marketing.as("admin").get("/rest/marketops/1.0/policy").expect(200).json().get("policy");
        ((ObjectNode) policy.get("conduct")).put("namesForAuditorsOnly", only);
        marketing.as("admin").put("/rest/marketops/1.0/policy", policy).expect(200);
    }

    private JsonNode ledger(String key) {
        return marketing.as("admin").get("/rest/marketops/1.0/issues/" + key + "/ledger").expect(200).json().get("entries");
    }

    private String verdict(String head) {
        return marketing.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/ledger/verify?head=" + head).expect(200).json()
                .get("verdict").asText();
    }

    private String page(String more) {
        return marketing.as("jana").get("/plugins/servlet/marketops/ledger?issue=" + plan + more).expect(200).body();
    }

    /** The steps of the panel; the rest of the page holds Jira's own comments. */
    private String panel(String person, String key) {
        String page = marketing.as(person).get("/browse/" + key).expect(200).body();
        String panel = page.substring(page.indexOf("data-mo-panel=\"approval\""));
        return panel.substring(0, panel.indexOf("</ol>"));
    }
}
