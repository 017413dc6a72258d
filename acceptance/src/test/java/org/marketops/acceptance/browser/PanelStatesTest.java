package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.directory.Directory;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.store.Database;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The approval panel where something is missing or wrong: its heading stays, it says what is kept, and what to do next. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PanelStatesTest {

    private static final By PANEL = By.cssSelector("[data-mo-panel=approval]");
    private static final String TO_APPROVED = "workflowMode=live&workflowTransition=41&workflowName=" + Http.encoded("MarketOps plan workflow");

    private HostInProcess host;
    private Marketing marketing;
    private Database database;
    private Directory directory;
    private Browser marcus;
    private String plan;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("panel-states"));
        marketing = Marketing.setUp(host);
        database = host.sandbox().rooms().get(Database.class);
        directory = host.sandbox().rooms().get(Directory.class);
        marcus = Browser.open(host.baseUrl()).logIn("marcus");
    }

    @AfterAll
    void stop() {
        if (marcus != null) {
            marcus.close();
        }
        if (host != null) {
            host.close();
        }
    }

    @Test
    @Order(1)
    void aDraftSaysWhoWouldBeAskedAndWhichFieldsAreMissing() {
        ObjectNode body = marketing.plan("Lab automation launch");
        ((ObjectNode) body.get("fields")).remove(marketing.fieldId("End date"));
        ((ObjectNode) body.get("fields")).remove(marketing.fieldId("Planned budget"));
        plan = marketing.create("jana", body).expect(201).json().get("key").asText();

        assertThat(open("empty")).contains("Not submitted yet. If you submit now", "1 Content", "2 Budget", "2 fields are missing: End date, Planned budget",
                "Fill in the 2 fields first, then submit.");
        marcus.width(400).fits().width(1280);
        assertThat(marcus.see(By.linkText("End date")).getAttribute("href")).contains("EditIssue").endsWith("#" + marketing.fieldId("End date"));
    }

    @Test
    @Order(2)
    void aStepThatOthersCompletedMeanwhileSaysByWhomAndKeepsTheComment() {
        plan = submitted("Customer references");
        marcus.go("/browse/" + plan).type(By.id("mo-comment"), "Name the venue in Helsinki");
        marketing.transition("priya", plan, Marketing.APPROVE).expect(204);
        marketing.awaitStage(plan, "Budget");

        marcus.tabTo(".mo-decide button[value=approve]").press(Keys.ENTER);
        marcus.waitFor("Priya Raman completed the step Content,");
        assertThat(marcus.read(PANEL)).contains("while this screen was open.", "Your comment is still here.");
        assertThat(marcus.see(By.id("mo-comment")).getAttribute("value")).isEqualTo("Name the venue in Helsinki");
        marcus.accessible("[data-mo-panel=approval]").shot("approval-elsewhere").tabTo(".mo-post-comment").press(Keys.ENTER);
        marcus.reloadUntil("Marcus Weber");
        marcus.waitUntil("the comment among those of the issue", () -> marketing.as("jana").get("/rest/api/2/issue/" + plan + "/comment").expect(200).body()
                .contains("Name the venue in Helsinki"));
        assertThat(marketing.approval("jana", plan).at("/currentStage").asText()).isEqualTo("Budget");
    }

    @Test
    @Order(3)
    void aStepWithNobodyLeftSaysWhoCanBeNamed() {
        ApplicationUser priya = directory.users().byName("priya").orElseThrow();
        directory.users().setActive(priya, false);
        try {
            assertThat(open("nobody")).contains("Step Budget has nobody left who may decide.", "No vote is lost. The step is decided by the person in the field Budget owner",
                    "another person has to be named there. Ask ", "administrator");
        } finally {
            directory.users().setActive(priya, true);
        }
    }

    @Test
    @Order(4)
    void anApprovalThatCannotMoveOnSaysWhatHoldsItUp() {
        workflow("AddWorkflowTransitionValidator", "pluginModuleKey", "org.marketops.jira:comment-given");
        try {
            marketing.transition("priya", plan, Marketing.APPROVE).expect(204);
            marcus.go("/browse/" + plan).reloadUntil("Approved, but the plan has not moved on.");

            assertThat(open("blocked")).contains("Approved, but the plan has not moved on.", "All votes are kept.", "Edit the plan", "Try again");
        } finally {
            workflow("DeleteWorkflowTransitionValidator", "count", "1");
        }
        marcus.click(By.cssSelector(".mo-approval-retry")).waitFor("Record intact");
        marketing.awaitStatus(plan, "Approved");
    }

    @Test
    @Order(5)
    void aRecordThatDoesNotVerifyIsToldFirstWithTheEntry() {
        String table = table("LEDGER_ENTRY");
        database.update("update " + table + " set \"ACTION_NAME\" = 'recalled' where \"ISSUE_ID\" = ? and \"SEQ_NO\" = 2", id());
        try {
            assertThat(open("broken-record")).startsWith("Entry 2 of ").contains("was changed after it was written.", "It was written ", "Do not rely on this record.",
                    "Health and audit").doesNotContain("Record intact");
            marcus.click(By.linkText("Show entry 2"));
            assertThat(marcus.read(By.id("mo-entry-2"))).contains("2");
        } finally {
            database.update("update " + table + " set \"ACTION_NAME\" = 'voted' where \"ISSUE_ID\" = ? and \"SEQ_NO\" = 2", id());
        }
        assertThat(marcus.go("/browse/" + plan).read(PANEL)).contains("Record intact");
    }

    @Test
    @Order(6)
    void whatCannotBeLoadedKeepsItsHeadingLosesNoVoteAndIsLoadedAgainInPlace() {
        String table = table("APPROVAL_EVENT");
        database.update("update " + table + " set \"KIND_NAME\" = 'X-OPENED' where \"ISSUE_ID\" = ? and \"KIND_NAME\" = 'OPENED'", id());
        try {
            assertThat(open("failed")).contains("The approval could not be loaded.", "No vote is lost. Try again.").containsPattern("number [0-9A-F]{8}\\.");
            assertThat(marcus.read(By.id("status-val"))).isEqualToIgnoringCase("Approved");
        } finally {
            database.update("update " + table + " set \"KIND_NAME\" = 'OPENED' where \"ISSUE_ID\" = ? and \"KIND_NAME\" = 'X-OPENED'", id());
        }
        // What is slow is made so by hand: a test must not depend on how fast a machine is.
        marcus.script("var real = window.fetch; window.fetch = function (a, b) { return new Promise(function (go) { window.letItGo = go; })"
                + ".then(function () { return real.call(window, a, b); }); };");
        marcus.tabTo("[data-mo-panel=approval] [data-mo-again]").press(Keys.ENTER);
        marcus.waitUntil("the panel to be busy", () -> marcus.has(By.cssSelector("[data-mo-panel=approval][aria-busy=true] .mo-skel")));
        assertThat(marcus.script("return document.querySelector('[data-mo-panel=approval] [role=status]').textContent")).isEqualTo("Loading the approval");
        marcus.accessible("[data-mo-panel=approval]").shot("approval-loading").script("window.letItGo();");
        marcus.waitUntil("the approval", () -> marcus.read(PANEL).contains("Record intact"));
        assertThat(marcus.script("return document.activeElement.getAttribute('data-mo-panel')")).isEqualTo("approval");
    }

    @Test
    @Order(7)
    void whoMayNotKnowTheVotersIsToldByWhatRightOneMayAndWhomToAsk() {
        JsonNode policy = marketing.as("admin").get("/rest/marketops/1.0/policy").expect(200).json().get("policy");
        ((ObjectNode) policy.get("conduct")).put("namesForAuditorsOnly", true);
        marketing.as("admin").put("/rest/marketops/1.0/policy", policy).expect(200);
        host.as("admin").put("/rest/marketops/1.0/rights", "{\"viewAudit\":\"jira-administrators\"}").expect(200);
        plan = submitted("Partner newsletter");
        marketing.transition("priya", plan, Marketing.APPROVE, "Between us").expect(204);
        marketing.awaitStage(plan, "Budget");

        assertThat(open("unnamed")).contains("To see who decided and what they said, you need the right “Read records”. Ask ", "project lead")
                .doesNotContain("Between us");
    }

    /** What the panel says, with a picture of it, and its heading above it. */
    private String open(String state) {
        marcus.go("/browse/" + plan);
        String said = marcus.read(PANEL);
        assertThat(marcus.text()).contains("Approval\n");
        marcus.accessible("[data-mo-panel=approval]").shot("approval-" + state);
        return said;
    }

    private String submitted(String summary) {
        String key = marketing.completePlan("jana", summary);
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        marketing.awaitStage(key, "Content");
        return key;
    }

    private long id() {
        return marketing.as("admin").get("/rest/api/2/issue/" + plan).expect(200).json().get("id").asLong();
    }

    private String table(String name) {
        return "\"" + database.one("select table_name from information_schema.tables where table_name like '%" + name + "'", row -> row.getString(1))
                .orElseThrow() + "\"";
    }

    private void workflow(String page, String field, String value) {
        Http admin = host.as("admin");
        admin.get("/secure/admin/workflows/ViewWorkflowTransition.jspa?" + TO_APPROVED).expect(200);
        admin.form("/secure/admin/workflows/" + page + ".jspa?" + TO_APPROVED, Map.of("atl_token", admin.cookie("atlassian.xsrf.token"), field, value)).expect(302);
    }
}
