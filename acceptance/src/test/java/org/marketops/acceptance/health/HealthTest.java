package org.marketops.acceptance.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.fasterxml.jackson.databind.JsonNode;
import com.opensymphony.workflow.FactoryException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.directory.Directory;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.launch.Wait;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.workflow.ModuleKind;
import org.marketops.sandbox.workflow.WorkflowEditor;
import org.marketops.sandbox.workflow.WorkflowRoom;

/** Things that go away (A30), outcomes that are blocked (A26) and side doors (A27), on a running sandbox. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthTest {

    private static final String WORKFLOW = "MarketOps plan workflow";
    private static final String GROUP = "marketing-approvers";
    private static final int APPROVED = 41;

    private HostInProcess host;
    private Marketing marketing;
    private Directory directory;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("health"));
        marketing = Marketing.setUp(host);
        directory = host.sandbox().rooms().get(Directory.class);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void aPersonDeactivatedInMidRoundIsToldInThePanelAndOnThePage() {
        String key = submitted("Deactivated");
        marketing.transition("marcus", key, Marketing.APPROVE).expect(204);
        marketing.awaitStage(key, "Budget");

        directory.users().setActive(user("priya"), false);
        try {
            assertThat(panel(key)).contains("nobody left who may decide.");
            assertThat(finding("STUCK_ROUND", key).orElseThrow().get("text").asText()).contains("the step Budget needs 1").endsWith("0.");
        } finally {
            directory.users().setActive(user("priya"), true);
        }

        assertThat(finding("STUCK_ROUND", key)).isEmpty();
        marketing.transition("priya", key, Marketing.APPROVE).expect(204);
        marketing.awaitStatus(key, "Approved");
    }

    @Test
    void aGroupEmptiedInMidRoundIsToldInThePanelAndOnThePage() {
        String key = submitted("Emptied");

        directory.groups().remove(user("marcus"), GROUP);
        directory.groups().remove(user("priya"), GROUP);
        try {
            assertThat(panel(key)).contains("nobody left who may decide.");
            assertThat(finding("STUCK_ROUND", key).orElseThrow().get("wayOut").asText()).contains("Add people to the group");
        } finally {
            directory.groups().add(user("marcus"), GROUP);
            directory.groups().add(user("priya"), GROUP);
        }

        assertThat(finding("STUCK_ROUND", key)).isEmpty();
        assertThat(panel(key)).doesNotContain("nobody left");
    }

    @Test
    void anOpenRoundOfADeletedIssueIsEndedByAButtonAndItsRecordIsKept() {
        String key = submitted("Deleted");
        long id = id(key);
        host.as("admin").delete("/rest/api/2/issue/" + key).expect(204);
        assertThat(findingOf("ORPHAN_ROUND", id).orElseThrow().get("text").asText()).contains("deleted issue " + id);

        Reply ended = press("VOID", id);

        assertThat(ended.body()).contains("was ended; its record says so");
        assertThat(findingOf("ORPHAN_ROUND", id)).isEmpty();
        assertThat(press("VOID", id).body()).contains("Nothing had to be ended");
    }

    @Test
    void aStatusMovedBehindThePluginsBackApprovesNothingAndIsEndedByAButton() {
        String key = submitted("Moved behind");
        long id = id(key);
        moveInTheDatabase(id, "Approved");

        assertThat(panel(key)).contains("The plan left approval by another way.").contains("Nothing was approved");
        assertThat(finding("LEFT_ROUND", key)).isPresent();
        assertThat(marketing.approval("jana", key).get("state").asText()).isEqualTo("NOT_SUBMITTED");

        assertThat(press("VOID", id).body()).contains("was ended; its record says so");
        assertThat(finding("LEFT_ROUND", key)).isEmpty();
        JsonNode entries = marketing.as("jana").get("/rest/marketops/1.0/issues/" + key + "/ledger").expect(200).json().get("entries");
        JsonNode last = entries.get(entries.size() - 1);
        assertThat(last.get("action").asText()).isEqualTo("voided");
        assertThat(last.get("actor").asText()).isEqualTo(user("admin").getKey());
    }

    @Test
    void figuresAndLinksOfADeletedCampaignAreFoundAndTheLinkIsRemovedByAButton() {
        String plan = marketing.completePlan("jana", "Plan of a lost campaign");
        marketing.as("jana").post("/rest/marketops/1.0/projects/MKT/imports", Map.of("fileName", "lost.csv", "createMissingUnderPlan", plan,
                "content", "campaign,date,impressions,clicks,results,spend,currency\nLost campaign,2026-05-01,100,10,1,5.00,USD\n")).expect(200);
        JsonNode found = host.as("admin").get("/rest/api/2/search?jql=" + Http.encoded("summary ~ \"Lost campaign\" AND issuetype = Campaign"))
                .expect(200).json().get("issues").get(0);
        long id = found.get("id").asLong();
        host.as("admin").delete("/rest/api/2/issue/" + found.get("key").asText()).expect(204);

        assertThat(findingOf("ORPHAN_FIGURES", id)).isPresent();
        assertThat(findingOf("ORPHAN_LINK", id)).isPresent();
        assertThat(press("UNLINK", id).body()).contains("Links removed for deleted issue " + id + ": 1");

        assertThat(findingOf("ORPHAN_LINK", id)).isEmpty();
    }

    @Test
    void whatWasKnownBeforeAnImportWasTakenBackIsStillToldAndWithoutAmountsToWhoSeesNoMoney() {
        String plan = marketing.completePlan("jana", "Plan of a known campaign");
        long id = marketing.as("jana").post("/rest/marketops/1.0/projects/MKT/imports", Map.of("fileName", "known.csv", "createMissingUnderPlan", plan,
                "content", "campaign,date,impressions,clicks,results,spend,currency\nKnown campaign,2027-05-01,100,10,1,5.25,USD\n")).expect(200).json()
                .get("id").asLong();
        String known = "/rest/marketops/1.0/known?project=MKT&from=2027-05&to=2027-05";
        String then = known + "&asOf=" + Instant.now();
        host.as("jana").delete("/rest/marketops/1.0/projects/MKT/imports/" + id).expect(200);

        assertThat(host.as("jana").get(known).expect(200).json().get("sums")).isEmpty();
        assertThat(host.as("jana").get(then).expect(200).body()).contains("\"spend\"", "5.25", "USD", "\"clicks\"");
        assertThat(host.as("ines").get(then).expect(200).body()).contains("\"clicks\"", "10.0").doesNotContain("spend", "5.25", "USD");
        assertThat(host.as("jana").get(known.replace("to=2027-05", "to=2026-05")).expect(400).body()).contains("From 2027-05 to 2026-05");
    }

    @Test
    void aRoundInWhichPeopleCanDecideIsNotEndedByTheButton() {
        String key = submitted("Still alive");

        assertThat(press("VOID", id(key)).body()).contains("Nothing had to be ended for " + key);

        assertThat(marketing.approval("jana", key).get("state").asText()).isEqualTo("WAITING");
    }

    @Test
    void aBlockedOutcomeIsShownAndMovesOnAfterTheRepair() {
        String key = submitted("Blocked");
        workflowPage("AddWorkflowTransitionValidator", "pluginModuleKey", "org.marketops.jira:comment-given");
        try {
            marketing.transition("marcus", key, Marketing.APPROVE).expect(204);
            marketing.awaitStage(key, "Budget");
            marketing.transition("priya", key, Marketing.APPROVE).expect(204);
            Wait.atMost(Duration.ofSeconds(30)).until("the outcome to be blocked", () -> finding("BLOCKED_OUTCOME", key).isPresent());

            assertThat(marketing.status(key)).isEqualTo("In approval");
            assertThat(panel(key)).contains("Approved, but the plan has not moved on.").contains("All votes are kept.");
            JsonNode tried = retry("{\"issue\":\"" + key + "\"}").expect(200).json();
            assertThat(tried.get("done").asBoolean()).as("not repaired yet").isFalse();
        } finally {
            workflowPage("DeleteWorkflowTransitionValidator", "count", "1");
        }

        assertThat(retry("{\"issue\":\"" + key + "\"}").expect(200).json().get("done").asBoolean()).isTrue();

        assertThat(marketing.status(key)).isEqualTo("Approved");
        assertThat(finding("BLOCKED_OUTCOME", key)).isEmpty();
        assertThat(marketing.approval("jana", key).get("headline").asText()).isEqualTo("APPROVED");
    }

    @Test
    void aChangedRowOfARecordIsFound() {
        String key = marketing.approvedPlan("Tampered");
        String table = "\"" + host.sandbox().rooms().get(Database.class)
                .one("select table_name from information_schema.tables where table_name like '%LEDGER_ENTRY'", row -> row.getString(1))
                .orElseThrow() + "\"";
        Database database = host.sandbox().rooms().get(Database.class);
        database.update("update " + table + " set \"ACTION_NAME\" = 'recalled' where \"ISSUE_ID\" = ? and \"SEQ_NO\" = 2", id(key));
        try {
            assertThat(finding("BROKEN_RECORD", key).orElseThrow().get("text").asText()).contains("entry 2 of");
        } finally {
            database.update("update " + table + " set \"ACTION_NAME\" = 'voted' where \"ISSUE_ID\" = ? and \"SEQ_NO\" = 2", id(key));
        }
        assertThat(finding("BROKEN_RECORD", key)).isEmpty();
    }

    @Test
    void theShippedWorkflowHasNoSideDoorAndOneThatWasCutOpenIsFound() {
        assertThat(health().toString()).doesNotContain("SIDE_DOOR").doesNotContain("OPEN_OUTCOME");

        editor().remove(WORKFLOW, APPROVED, ModuleKind.CONDITION, 0);
        try {
            assertThat(texts("OPEN_OUTCOME")).contains("people can use Approved (number 41) from In approval to Approved");
        } finally {
            editor().add(WORKFLOW, APPROVED, ModuleKind.CONDITION, Map.of("class.name",
                    "org.marketops.approval.jira.OnlyByThePluginCondition", "full.module.key", "org.marketops.jiraonly-by-the-plugin"));
        }
        assertThat(health().toString()).doesNotContain("OPEN_OUTCOME");
    }

    @Test
    void theSetUpPageLeadsToTheScan() {
        assertThat(host.as("admin").get("/plugins/servlet/marketops/setup").expect(200).body())
                .contains("href=\"/jira/plugins/servlet/marketops/health\"");
    }

    @Test
    void aGlobalTransitionAnotherStepAndTheCreationAreSideDoors() throws FactoryException {
        String xml = host.as("admin").get("/secure/admin/workflows/ViewWorkflowXml.jspa?workflowName=" + Http.encoded(WORKFLOW))
                .expect(200).body();
        String result = "<results><unconditional-result old-status=\"null\" status=\"null\" step=\"4\"/></results>";
        String open = xml
                .replaceFirst("</initial-actions>", "<action id=\"901\" name=\"Create live\">" + result + "</action></initial-actions>"
                        + "<global-actions><action id=\"902\" name=\"Jump\">" + result + "</action></global-actions>")
                .replaceFirst("(<action id=\"61\")", "<action id=\"904\" name=\"Stay\">" + result + "</action>$1")
                .replaceFirst("(<action id=\"11\")", "<action id=\"903\" name=\"Skip\">" + result + "</action>$1");
        WorkflowManager workflows = host.sandbox().components().get(WorkflowManager.class);
        workflows.createWorkflow(user("admin"), new ConfigurableJiraWorkflow("Open house", WorkflowUtil.convertXMLtoWorkflowDescriptor(open), workflows));

        assertThat(texts("SIDE_DOOR")).contains("Open house")
                .contains("Create live (number 901) leads from the creation of an issue to Live")
                .contains("Jump (number 902) leads from every status to Live")
                .contains("Skip (number 903) leads from Draft to Live")
                .doesNotContain("Stay").doesNotContain("Launch");
    }

    @Test
    void theJobTellsWhenItRanAndWhenItIsDue() {
        JsonNode job = Wait.atMost(Duration.ofSeconds(90)).until("a run of the sweep to be noted", () -> job("approval.sweep"),
                found -> found != null);

        assertThat(job.get("failed").asBoolean()).isFalse();
        assertThat(job.get("result").asText()).contains("plans looked at");
        assertThat(job.get("nextDue").asText()).isGreaterThan(job.get("started").asText());
    }

    @Test
    void badInputIsRefusedByFieldAndOthersSeeNothing() {
        assertThat(retry("{}").expect(400).json().get("field").asText()).isEqualTo("issue");
        assertThat(retry("{\"issue\":7}").expect(400).json().get("field").asText()).isEqualTo("issue");
        assertThat(retry("{\"issue\":\"NONE-1\"}").expect(400).body()).contains("NONE-1 is not known");
        assertThat(host.as("jana").get("/rest/marketops/1.0/health").status()).isEqualTo(404);
        assertThat(host.as("jana").post("/rest/marketops/1.0/health/retry", "{}").status()).isEqualTo(404);
    }

    private String submitted(String summary) {
        String key = marketing.completePlan("jana", summary);
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        marketing.awaitStage(key, "Content");
        return key;
    }

    private JsonNode job(String name) {
        for (JsonNode job : health().get("jobs")) {
            if (job.get("job").asText().equals(name)) {
                return job;
            }
        }
        return null;
    }

    private JsonNode health() {
        return host.as("admin").get("/rest/marketops/1.0/health").expect(200).json();
    }

    private Reply retry(String body) {
        return host.as("admin").post("/rest/marketops/1.0/health/retry", body);
    }

    private Optional<JsonNode> finding(String kind, String key) {
        return found(kind, "issue", key);
    }

    private Optional<JsonNode> findingOf(String kind, long issueId) {
        return found(kind, "issueId", Long.toString(issueId));
    }

    private Optional<JsonNode> found(String kind, String field, String value) {
        for (JsonNode finding : health().get("findings")) {
            if (finding.get("kind").asText().equals(kind) && finding.path(field).asText().equals(value)) {
                return Optional.of(finding);
            }
        }
        return Optional.empty();
    }

    private String texts(String kind) {
        StringBuilder texts = new StringBuilder();
        for (JsonNode finding : health().get("findings")) {
            if (finding.get("kind").asText().equals(kind)) {
                texts.append(finding.get("text").asText()).append('\n');
            }
        }
        return texts.toString();
    }

    /** The issue's page as the submitter sees it. */
    private String panel(String key) {
        return host.loggedIn("jana").get("/browse/" + key).expect(200).body();
    }

    /** As an administrator presses a button on the page, with the form's token. */
    private Reply press(String button, long issueId) {
        Http admin = host.as("admin");
        admin.get("/plugins/servlet/marketops/health").expect(200);
        return admin.form("/plugins/servlet/marketops/health", Map.of("atl_token", admin.cookie("atlassian.xsrf.token"),
                "issue", Long.toString(issueId), "do", button)).expect(200);
    }

    /** Edits the outcome's transition in the administration of workflows. */
    private void workflowPage(String page, String field, String value) {
        Http admin = host.as("admin");
        String place = "workflowMode=live&workflowName=" + Http.encoded(WORKFLOW) + "&workflowTransition=" + APPROVED;
        admin.get("/secure/admin/workflows/ViewWorkflowTransition.jspa?" + place).expect(200);
        admin.form("/secure/admin/workflows/" + page + ".jspa?" + place,
                Map.of("atl_token", admin.cookie("atlassian.xsrf.token"), field, value)).expect(302);
    }

    private void moveInTheDatabase(long issueId, String status) {
        for (JsonNode known : host.as("admin").get("/rest/api/2/status").expect(200).json()) {
            if (known.get("name").asText().equals(status)) {
                host.sandbox().rooms().get(Database.class).update("update jiraissue set issuestatus = ? where id = ?",
                        known.get("id").asText(), issueId);
            }
        }
    }

    private long id(String key) {
        return host.as("admin").get("/rest/api/2/issue/" + key).expect(200).json().get("id").asLong();
    }

    private ApplicationUser user(String name) {
        return directory.users().byName(name).orElseThrow();
    }

    private WorkflowEditor editor() {
        return host.sandbox().rooms().get(WorkflowRoom.class).editor();
    }
}
