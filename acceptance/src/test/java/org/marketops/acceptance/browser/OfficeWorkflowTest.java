package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Office;
import org.marketops.sandbox.launch.HostInProcess;
import org.openqa.selenium.By;

/**
 * A workflow drawn by hand, in a project that has nothing to do with marketing and where the set-up never ran, gets an approval of
 * three stages by adding our modules in the administration; then people walk through it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeWorkflowTest {

    private HostInProcess host;
    private Office office;
    private Drawing drawing;
    private Browser jana;
    private String desks;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("office"));
        office = Office.in(host);
        drawing = new Drawing(Browser.open(host.baseUrl()).logIn("admin"));
        jana = Browser.open(host.baseUrl()).logIn("jana");
    }

    @AfterAll
    void stop() {
        for (AutoCloseable each : new AutoCloseable[] {drawing, jana, host}) {
            try {
                if (each != null) {
                    each.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    @Order(1)
    void theWorkflowIsDrawnInTheAdministration() {
        drawing.status("In review", "In Progress");
        drawing.workflow("Office request");
        drawing.step("In review", "In review");
        drawing.step("Done", "Done");
        drawing.transition("To Do", "Ask for approval", "In review", null);
        for (String vote : new String[] {"Approve", "Request changes", "Reject"}) {
            drawing.transition("In review", vote, "In review", Office.SCREEN);
        }
        drawing.transition("In review", "Recall", "To Do", null);
        drawing.transition("In review", "Approved", "Done", null);
        drawing.transition("In review", "Changes requested", "To Do", null);
        drawing.transition("In review", "Rejected", "To Do", null);
        drawing.transition("Done", "Order", "Done", null);

        drawing.page().shot("60-office-workflow").accessible("body");
        assertThat(drawing.page().text()).contains("Approve (21) to In review", "Approved (61) to Done");
    }

    @Test
    @Order(2)
    void ourModulesAreAddedThroughTheirForms() {
        drawing.choose("Ask for approval", "function", "open-approval");
        assertThat(drawing.page().text()).contains("Name or id of a transition that leaves the status where people decide");
        drawing.page().shot("61-open-approval-form").accessible("body").width(400).fits().width(1280);
        drawing.page().click(By.id("add_submit"));
        assertThat(drawing.page().text()).contains("Then the transition “Approved” follows an approval");
        drawing.behindTheHistory();
        drawing.page().shot("62-open-approval-added").accessible("body");

        vote("Approve", "approve");
        vote("Request changes", "changes");
        vote("Reject", "reject");
        drawing.add("Request changes", "validator", "comment-given");
        drawing.add("Reject", "validator", "comment-given");
        drawing.add("Recall", "condition", "may-recall");
        drawing.add("Recall", "function", "recall");
        drawing.behindTheHistory();
        for (String outcome : new String[] {"Approved", "Changes requested", "Rejected"}) {
            drawing.add(outcome, "condition", "only-by-the-plugin");
        }
        drawing.choose("Order", "condition", "approval-is-complete");
        drawing.page().shot("63-approval-is-complete-form").accessible("body");
        drawing.page().click(By.id("mo-unchanged")).click(By.id("add_submit"));
        assertThat(drawing.page().text()).contains("whatever was changed since");
        drawing.add("Order", "validator", "content-unchanged");
        drawing.scheme("Office scheme", "Office request", "Office");
    }

    @Test
    @Order(3)
    void threeStagesOfPeopleVoteOnTheirScreensAndTheIssueIsDone() {
        office.threeStages("marcus", "priya", "daniel");
        desks = office.task("jana", "Forty new desks", "Height can be changed.", 12000);
        jana.go("/browse/" + desks).click(By.id("action_id_11"));
        jana.reloadUntil("Waiting for Marcus Weber").shot("64-office-in-review").accessible("#issue-content");

        approve("marcus", "Priya Raman");
        approve("priya", "Daniel Okafor");
        approve("daniel", "Approved");

        office.awaitStatus(desks, "Done");
        jana.go("/browse/" + desks).reloadUntil("Approved").shot("65-office-done").accessible("#issue-content");
        jana.width(400).fits().shot("66-office-done-400").width(1280);
    }

    @Test
    @Order(4)
    void theGateHoldsForTheFieldsOfThisProject() {
        office.setPrice("jana", desks, 12500);

        jana.go("/browse/" + desks).click(By.id("action_id_91"));

        assertThat(jana.text()).contains("Price", "12000", "12500");
        jana.shot("68-office-gate");
        office.setPrice("jana", desks, 12000);
        jana.go("/browse/" + desks).click(By.id("action_id_91"));
        assertThat(jana.path()).isEqualTo("/browse/" + desks);
    }

    @Test
    @Order(5)
    void whoAsksForChangesMustSayWhichAndTheIssueGoesBack() {
        String lamps = office.task("jana", "Forty lamps", "Warm light.", 2000);
        jana.go("/browse/" + lamps).click(By.id("action_id_11")).reloadUntil("Waiting for Marcus Weber");
        try (Browser marcus = Browser.open(host.baseUrl()).logIn("marcus")) {
            marcus.go("/browse/" + lamps).click(By.id("action_id_31")).click(By.id("issue-workflow-transition-submit"));
            assertThat(marcus.read(By.id("comment-error"))).contains("the author reads this text");
            marcus.type(By.id("comment"), "Take cold light.").click(By.id("issue-workflow-transition-submit"));
        }
        office.awaitStatus(lamps, "To Do");
    }

    @Test
    @Order(6)
    void anOutcomeThatTheWorkflowDoesNotHaveIsToldToTheSubmitter() {
        String chairs = office.task("jana", "Forty chairs", "", 4000);
        drawing.go("Approved").page().click(By.id("edit_transition")).type(By.id("transitionName"), "Agreed").click(By.id("draw-submit"));

        jana.go("/browse/" + chairs).click(By.id("action_id_11"));

        assertThat(jana.text()).contains("No transition “Approved” leaves the status “In review” of this workflow");
        assertThat(office.status(chairs)).isEqualTo("To Do");
        jana.shot("67-office-no-outcome");
        drawing.go("Agreed").page().click(By.id("edit_transition")).type(By.id("transitionName"), "Approved").click(By.id("draw-submit"));
    }

    private void vote(String transition, String decision) {
        drawing.add(transition, "condition", "may-vote");
        drawing.choose(transition, "function", "record-vote");
        drawing.page().click(By.cssSelector("#mo-decision option[value=" + decision + "]")).click(By.id("add_submit"));
        drawing.behindTheHistory();
    }

    private void approve(String person, String thenSeen) {
        try (Browser browser = Browser.open(host.baseUrl()).logIn(person)) {
            browser.go("/browse/" + desks).reloadUntil("It is your turn").click(By.id("action_id_21"));
            browser.type(By.id("comment"), "Fine.").click(By.id("issue-workflow-transition-submit"));
            browser.reloadUntil(thenSeen);
        }
    }
}
