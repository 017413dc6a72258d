package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.workflow.ModuleKind;
import org.marketops.sandbox.workflow.WorkflowEditor;
import org.marketops.sandbox.workflow.WorkflowRoom;
import org.openqa.selenium.By;

/** An administrator writes a policy, tries it and moves open requests to it (A8, A14, A27, A28); wide and narrow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PoliciesPageTest {

    private static final String PAGE = "/plugins/servlet/marketops/policies";
    private static final String REST = "/rest/marketops/1.0/policies";
    private static final String WORKFLOW = "MarketOps plan workflow";

    private HostInProcess host;
    private Marketing marketing;
    private Browser admin;
    private String open;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("policies-page"));
        marketing = Marketing.setUp(host);
        open = marketing.completePlan("jana", "Open while the policy changes");
        marketing.transition("jana", open, Marketing.SUBMIT).expect(204);
        marketing.awaitStage(open, "Content");
        marketing.transition("marcus", open, Marketing.APPROVE).expect(204);
        marketing.awaitStage(open, "Budget");
        admin = Browser.open(host.baseUrl()).logIn("admin");
    }

    @AfterAll
    void stop() {
        if (admin != null) {
            admin.close();
        }
        if (host != null) {
            host.close();
        }
    }

    @Test
    @Order(1)
    void theListSaysWhatEachPolicyIsForAndHowManyRequestsAreOpen() {
        admin.go(PAGE);
        if (admin.has(By.name("webSudoPassword"))) {
            admin.type(By.name("webSudoPassword"), "admin").click(By.id("login-form-submit"));
            admin.go(PAGE);
        }

        assertThat(admin.text()).contains("Default").contains("All plans that no other policy is for").contains("1 open request");
        looks("policies", "#marketops-policies");
    }

    @Test
    @Order(2)
    void a14APolicyThatCouldNeverEndIsNotSavedAndTheProblemLeadsToItsStep() {
        admin.go(PAGE + "?key=default").click(By.cssSelector("button[value='add stages']"));
        admin.type(field("stages[2].name"), "Sign-off").type(field("stages[2].steps[0].name"), "Sign-off");
        admin.type(field("stages[2].steps[0].seats[0].name"), "legal-emea").click(By.id("policy-check"));

        assertThat(admin.text()).contains("Problems: 1, warnings: 0").contains("Nobody active is in the group legal-emea")
                .contains("First fix the problem");
        assertThat(admin.has(By.cssSelector("#policy-findings a[href='#at-stages-2-steps-0']"))).isTrue();
        looks("policy-problem", "#marketops-policy");

        admin.click(By.id("policy-save"));
        assertThat(admin.read(By.id("policy-said"))).contains("Nothing was saved");
        assertThat(version()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void a8TheTrialSaysWhoIsAskedWhoIsLeftOutAndWhetherEachStepCanEnd() {
        admin.choose(field("stages[2].steps[0].seats[0].source"), "Person");
        admin.type(field("stages[2].steps[0].seats[0].name"), "daniel");
        admin.type(By.id("try-plan"), open).type(By.id("try-by"), "marcus").click(By.cssSelector("button[value=try]"));

        assertThat(admin.read(By.id("trial-route"))).contains("if Marcus Weber submits it").contains("Daniel Okafor")
                .contains("Left out, because it is their own plan: Marcus Weber").contains("Yes");
        admin.click(By.cssSelector("button[value=rehearse]"));
        assertThat(admin.read(By.id("trial-past"))).contains("1 past plan: 1 could have ended").contains(open)
                .contains("Nothing was written or sent");
        assertThat(admin.text()).contains("Then Sign-off: Daniel Okafor approves.");
        looks("policy-trial", "#marketops-policy");
        assertThat(version()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void a27AnotherWayIntoTheProtectedStatusIsShownWhenThePolicyIsSaved() {
        WorkflowEditor editor = host.sandbox().rooms().get(WorkflowRoom.class).editor();
        editor.remove(WORKFLOW, 41, ModuleKind.CONDITION, 0);
        try {
            admin.click(By.id("policy-save"));

            assertThat(admin.read(By.id("policy-said"))).contains("Version 2 is saved");
            assertThat(admin.read(By.id("policy-findings"))).contains("Warning").contains("people can use Approved (number 41)")
                    .contains("Open the workflow");
        } finally {
            editor.add(WORKFLOW, 41, ModuleKind.CONDITION, Map.of("class.name",
                    "org.marketops.approval.jira.OnlyByThePluginCondition", "full.module.key", "org.marketops.jiraonly-by-the-plugin"));
        }
        assertThat(version()).isEqualTo(2);
    }

    @Test
    @Order(5)
    void a28AnOpenRequestKeepsItsVersionUntilItIsMovedAfterAPreview() {
        admin.go(PAGE + "?key=default");
        assertThat(admin.text()).contains("1 open request, 1 of them on an older version until you move it");

        admin.click(By.cssSelector("button[value=preview]"));
        assertThat(admin.read(By.id("open-requests"))).contains(open).contains("Marcus Weber in Content").contains("nobody");
        looks("policy-open", "#marketops-policy");
        assertThat(host.as("admin").get(REST + "/default/open").expect(200).json().at("/requests/0/version").asInt()).isEqualTo(1);

        admin.click(By.id("open-migrate"));
        assertThat(admin.read(By.id("policy-said"))).contains("1 request was moved to version 2");
        assertThat(host.as("admin").get(REST + "/default/open").expect(200).json().at("/requests/0/version").asInt()).isEqualTo(2);
        assertThat(host.as("admin").get("/rest/marketops/1.0/issues/" + open + "/ledger").expect(200).body()).contains("migrated");
        marketing.transition("priya", open, Marketing.APPROVE).expect(204);
        marketing.awaitStage(open, "Sign-off");
    }

    @Test
    @Order(6)
    void a28SomebodyElsesVersionIsNotOverwrittenUnseen() {
        admin.go(PAGE + "?key=default");
        JsonNode policy = host.as("admin").get(REST + "/default").expect(200).json().get("policy");
        host.as("admin").put(REST + "/default", policy).expect(200);

        admin.click(By.id("policy-save"));
        assertThat(admin.read(By.id("policy-said"))).contains("somebody else has saved version 3");
        admin.click(By.id("policy-save"));
        assertThat(admin.read(By.id("policy-said"))).contains("Version 4 is saved");
    }

    @Test
    @Order(7)
    void aSecondPolicyIsWrittenFromNothing() {
        admin.go(PAGE + "?key=new").type(field("name"), "Lead decides").type(field("scope.projects"), "mkt");
        admin.type(field("stages[0].name"), "Lead").type(field("stages[0].steps[0].name"), "Lead");
        admin.choose(field("stages[0].steps[0].seats[0].source"), "Project lead").click(By.id("policy-save"));

        assertThat(admin.read(By.id("policy-said"))).contains("Version 5 is saved");
        assertThat(admin.path()).contains("key=lead-decides");
        assertThat(admin.text()).contains("Project is MKT").contains("First Lead: the project lead approves.");
    }

    @Test
    @Order(8)
    void a14BadInputIsRefusedByItsField() {
        assertThat(host.as("admin").put(REST + "/default", "{\"format\":3,\"stages\":[],\"who\":1}").expect(400).json().get("field").asText())
                .isEqualTo("who");
        assertThat(host.as("admin").put(REST + "/Default!", "{\"format\":2,\"stages\":[{\"name\":\"A\",\"approve\":{\"rule\":\"any\"},"
                + "\"seats\":[{\"source\":\"lead\"}]}]}").status()).isEqualTo(400);
        assertThat(host.as("admin").post(REST + "/default/migrate", "{\"rounds\":[\"x\"]}").expect(400).json().get("field").asText())
                .isEqualTo("rounds");
        assertThat(host.as("admin").post(REST + "/default/trial", "{\"format\":9}").expect(400).json().get("field").asText())
                .isEqualTo("format");
    }

    private int version() {
        return host.as("admin").get(REST + "/default").expect(200).json().get("version").asInt();
    }

    private static By field(String place) {
        return By.name("d." + place);
    }

    private void looks(String name, String part) {
        admin.shot(name).accessible(part);
        admin.width(400).fits().shot(name + "-400").accessible(part);
        admin.width(1280);
    }
}
