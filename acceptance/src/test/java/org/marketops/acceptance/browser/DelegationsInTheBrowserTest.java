package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

/** A delegation from the empty page to the vote that it brings, as the two people see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DelegationsInTheBrowserTest {

    private static final String PAGE = "/plugins/servlet/marketops/delegations";
    private static final String QUEUES = "/plugins/servlet/marketops/my-approvals";

    private HostInProcess host;
    private Marketing marketing;
    private Browser priya;
    private Browser daniel;
    private String plan;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("delegations-page"));
        marketing = Marketing.setUp(host);
        priya = Browser.open(host.baseUrl()).logIn("priya");
        daniel = Browser.open(host.baseUrl()).logIn("daniel");
        plan = marketing.completePlan("jana", "Trade fair Basel");
        marketing.transition("jana", plan, Marketing.SUBMIT).expect(204);
        marketing.awaitStage(plan, "Content");
    }

    @AfterAll
    void stop() {
        for (Browser browser : new Browser[] {priya, daniel}) {
            if (browser != null) {
                browser.close();
            }
        }
        if (host != null) {
            host.close();
        }
    }

    @Test
    @Order(1)
    void theQueuesLeadToTheEmptyPage() {
        priya.go(QUEUES).click(By.id("mo-delegate"));

        assertThat(priya.path()).isEqualTo(PAGE);
        assertThat(priya.text()).contains("Nobody stands in for you, and nobody did.").contains("You stand in for nobody.");
        priya.shot("60-delegations-empty").accessible("#marketops-delegations");
        priya.width(400).fits().width(1280);
    }

    @Test
    @Order(2)
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() {
        priya.go(PAGE).type(By.id("to"), "priya").click(By.cssSelector("input[value=amount]"));
        priya.type(By.id("limit"), "much");
        priya.day("lastDay", LocalDate.now().plusDays(6)).click(By.id("mo-delegation-see"));

        assertThat(priya.read(By.id("mo-delegation-wrong"))).contains("“much” is no amount");
        assertThat(priya.read(By.id("limit-err"))).contains("is no amount above 0");
        assertThat(priya.see(By.id("limit")).getAttribute("value")).isEqualTo("much");
        priya.shot("61-delegations-wrong").accessible("#marketops-delegations");
        priya.width(400).fits().shot("61-delegations-wrong-400").width(1280);
    }

    @Test
    @Order(3)
    void thePreviewSaysWhichPlansItAffectsBeforeItIsSaved() {
        priya.go(PAGE).type(By.id("to"), "daniel").day("lastDay", LocalDate.now().plusDays(6)).click(By.id("mo-delegation-see"));

        assertThat(priya.read(By.id("mo-preview"))).contains("Daniel Okafor decides instead of you")
                .contains("1 of 1 plans that wait for you now").contains("Trade fair Basel");
        assertThat(priya.text()).contains("Nobody stands in for you");
        priya.shot("62-delegations-preview").accessible("#marketops-delegations");
        priya.width(400).fits().shot("62-delegations-preview-400").width(1280);
        priya.click(By.id("mo-delegation-save"));
        assertThat(priya.read(By.id("mo-delegation-note"))).contains("The delegation is saved.");
        assertThat(priya.read(By.id("mo-mine"))).contains("Daniel Okafor").contains("All plans").contains("In force");
        priya.shot("63-delegations").accessible("#marketops-delegations");
        priya.width(400).fits().shot("63-delegations-400").width(1280);
    }

    @Test
    @Order(4)
    void theStandInFindsThePlanAndTheGiverSeesWhoDecides() {
        daniel.go(QUEUES);
        assertThat(daniel.text()).contains("1 plan waits for you in the place of others.");
        daniel.shot("64-queue-empty-but-delegated").accessible("body");
        daniel.go(QUEUES + "?view=delegated");
        assertThat(daniel.read(By.id("mo-queue"))).contains("Trade fair Basel").contains("Priya Raman");
        daniel.shot("65-queue-delegated").accessible("body");
        daniel.width(400).fits().shot("65-queue-delegated-400").width(1280);
        assertThat(daniel.go(PAGE).read(By.id("mo-tome"))).contains("Priya Raman").contains("Give back");

        priya.go(QUEUES + "?view=delegated");
        assertThat(priya.read(By.id("mo-handed-over"))).contains("Trade fair Basel").contains("Daniel Okafor, until");
        priya.shot("66-queue-handed-over").accessible("body");
        priya.go("/browse/" + plan);
        assertThat(priya.text()).contains("You have delegated this to Daniel Okafor until").contains("Daniel Okafor decides instead, until");
        priya.shot("67-panel-delegated");
    }

    @Test
    @Order(5)
    void thePanelSaysWhoDecidedForWhom() {
        marketing.transition("daniel", plan, Marketing.APPROVE).expect(204);
        marketing.awaitStage(plan, "Budget");

        priya.go("/browse/" + plan).reloadUntil("Daniel Okafor for Priya Raman");

        priya.shot("68-panel-decided-for").accessible("[data-mo-panel=approval]");
    }

    @Test
    @Order(6)
    void aDelegationIsStoppedByItsButton() {
        priya.go(PAGE).click(By.cssSelector("#mo-mine button"));

        assertThat(priya.read(By.id("mo-delegation-note"))).contains("The delegation is stopped.");
        assertThat(priya.read(By.id("mo-mine"))).contains("Stopped by Priya Raman");
        assertThat(priya.has(By.cssSelector("#mo-mine button"))).isFalse();
        assertThat(marketing.approval("priya", plan).get("mayVote").asBoolean()).isTrue();
    }
}
