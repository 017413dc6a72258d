package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Approving and sending back without a mouse: Tab reaches every control, its focus is seen, Enter and Space use it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardOnlyTest {

    private static final String QUEUE = "/plugins/servlet/marketops/my-approvals";

    private HostInProcess host;
    private Marketing marketing;
    private Browser marcus;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("keyboard"));
        marketing = Marketing.setUp(host);
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
    void aPlanIsApprovedFromTheQueueWithTabSpaceAndEnter() {
        String plan = submitted("Approved by keys");
        marcus.go(QUEUE);

        marcus.tabTo("input[name=plan][value^='" + plan + ":']").press(Keys.SPACE);
        marcus.tabTo("#mo-approve").press(Keys.ENTER);

        assertThat(marcus.read(By.cssSelector("[role=status]"))).contains("1 plan approved");
        marketing.awaitStage(plan, "Budget");
    }

    @Test
    void aPlanIsOpenedFromTheQueueAndSentBackWithKeys() {
        String plan = submitted("Sent back by keys");
        marcus.go(QUEUE);

        marcus.tabTo("a[aria-label='Decide " + plan + "']").press(Keys.ENTER);
        marcus.see(By.id("status-val"));
        marcus.tabTo("#action_id_" + Marketing.REQUEST_CHANGES).press(Keys.ENTER);
        marcus.see(By.id("issue-workflow-transition"));
        marcus.tabTo("#comment").press("Name the venue.");
        marcus.tabTo("#issue-workflow-transition-submit").press(Keys.ENTER);

        marketing.awaitStatus(plan, "Draft");
    }

    private String submitted(String summary) {
        String key = marketing.completePlan("jana", summary);
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        marketing.awaitStage(key, "Content");
        return key;
    }
}
