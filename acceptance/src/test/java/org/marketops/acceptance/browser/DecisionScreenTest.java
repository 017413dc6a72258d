package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The transition screens of a decision: what is decided on, what is different, what it does, and that nobody decides on something else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecisionScreenTest {

    private static final By SECTION = By.id("marketops-decision");
    private static final By SUBMIT = By.id("issue-workflow-transition-submit");

    private HostInProcess host;
    private Marketing marketing;
    private Browser marcus;
    private String plan;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("decision-screen"));
        marketing = Marketing.setUp(host);
        marcus = Browser.open(host.baseUrl()).logIn("marcus");
        plan = marketing.completePlan("jana", "Lab automation launch");
        marketing.transition("jana", plan, Marketing.SUBMIT).expect(204);
        marketing.awaitStatus(plan, "In approval");
        edit("Planned budget", new ObjectMapper().getNodeFactory().numberNode(25500));
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
    void theScreenSaysWhatIsApprovedWhatIsDifferentAndWhatTheApprovalDoes() {
        open(Marketing.APPROVE);

        assertThat(marcus.read(SECTION))
                .contains("You approve Lab automation launch as it is now: USD 25,500, 1 Apr 2026 to 30 Oct 2026.")
                .contains("1 difference since it was submitted", "USD 20,000", "+ 5,500 (27.5 %)", "Jana Novotna")
                .contains("Rule of this step", "The step is complete with your approval.", "Step 2: Budget", "Possible until the step Content is complete.");
        marcus.shot("70-approve-screen").accessible("#issue-workflow-transition");
        marcus.width(400).fits().shot("71-approve-screen-400").width(1280);
    }

    @Test
    @Order(2)
    void whoHasNotReadTheLastChangeCannotDecideOnIt() {
        open(Marketing.APPROVE);
        marcus.see(SECTION);
        edit("End date", new ObjectMapper().getNodeFactory().textNode("2026-11-13"));

        marcus.click(SUBMIT);

        assertThat(marcus.read(By.cssSelector(".aui-message-error"))).contains("Jana Novotna changed the content on", "while this screen was open");
        assertThat(marcus.read(By.id("mo-new"))).contains("New since you opened this screen", "End date", "+ 14 days",
                "The other difference still stands.");
        marcus.shot("72-approve-screen-changed").accessible("#issue-workflow-transition");
        assertThat(marketing.approval("jana", plan).at("/currentStage").asText()).isEqualTo("Content");
    }

    @Test
    @Order(3)
    void whoAsksForChangesWithoutACommentIsToldAtTheComment() {
        open(Marketing.REQUEST_CHANGES);
        assertThat(marcus.read(SECTION)).contains("You request changes to", "goes back to Jana Novotna");

        marcus.click(SUBMIT);

        assertThat(marcus.read(By.id("comment-error"))).contains("the author reads this text");
        assertThat(marcus.read(By.id("mo-problems"))).contains("Nothing was saved. One thing to do:", "Write a comment that says what to change.");
        assertThat(marcus.read(SECTION)).contains("You request changes to");
        marcus.shot("73-request-changes-error").accessible("#issue-workflow-transition");
    }

    @Test
    @Order(4)
    void whatWasReadIsApproved() {
        open(Marketing.APPROVE);
        marcus.see(SECTION);

        marcus.click(SUBMIT);

        marketing.awaitStage(plan, "Budget");
    }

    @Test
    @Order(5)
    void withoutScriptsTheSameIsAPage() {
        try (Browser priya = Browser.open(host.baseUrl()).logIn("priya")) {
            priya.go("/plugins/servlet/marketops/decision?issue=" + plan + "&action=" + Marketing.APPROVE);
            assertThat(priya.text()).contains("What you decide on: " + plan, "You approve Lab automation launch", "It is the last step: then it is approved.");
            priya.shot("74-decision-page").accessible("body");
        }
    }

    @Test
    @Order(6)
    void thePanelKeepsTheCommentWhenItRefusesAndTakesTheDecisionWithKeysAlone() {
        try (Browser priya = Browser.open(host.baseUrl()).logIn("priya")) {
            priya.go("/browse/" + plan).reloadUntil("It is your turn");
            priya.tabTo("form.mo-decide button[value=changes]").press(Keys.ENTER);
            assertThat(priya.read(By.id("mo-comment-problem"))).contains("Write what needs to change. Jana Novotna gets this text.");
            assertThat(priya.read(By.id("mo-problems"))).contains("Nothing was saved. One thing to do:");
            priya.shot("75-panel-without-comment").accessible(".mo");

            // The focus is at the comment by itself.
            priya.press("The hall is booked.");
            edit("Planned budget", new ObjectMapper().getNodeFactory().numberNode(26000));
            priya.tabTo("form.mo-decide button[value=approve]").press(Keys.ENTER);
            assertThat(priya.read(By.id("mo-new"))).contains("New since you opened this screen", "26,000");
            assertThat(priya.read(By.id("mo-problems"))).contains("Read the new difference. Jana Novotna changed the plan");
            assertThat(priya.see(By.id("mo-comment")).getAttribute("value")).isEqualTo("The hall is booked.");
            priya.width(400).fits().shot("76-panel-changed-400").accessible(".mo").width(1280);

            priya.tabTo("form.mo-decide button[value=approve]").press(Keys.ENTER);
            marketing.awaitStage(plan, "Budget");
        }
        assertThat(marketing.approval("jana", plan).toString()).contains("The hall is booked.");
    }

    private void open(int action) {
        marcus.go("/browse/" + plan).reloadUntil("It is your turn");
        JsonNode id = marketing.as("admin").get("/rest/api/2/issue/" + plan).expect(200).json().path("id");
        marcus.go("/secure/WorkflowUIDispatcher.jspa?id=" + id.asText() + "&action=" + action);
    }

    private void edit(String field, JsonNode value) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        body.putObject("fields").set(marketing.fieldId(field), value);
        marketing.as("jana").put("/rest/api/2/issue/" + plan, body).expect(204);
    }
}
