package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.user.ApplicationUser;
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
import org.openqa.selenium.By;

/** The health page as an administrator sees it: in order, with findings, after a button; wide and narrow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HealthPageTest {

    private static final String PAGE = "/plugins/servlet/marketops/health";

    private HostInProcess host;
    private Marketing marketing;
    private Browser admin;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("health-page"));
        marketing = Marketing.setUp(host);
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
    void withNothingToLookAtItSaysSoAndWhatWasLookedAt() {
        admin.go(PAGE);
        if (admin.has(By.name("webSudoPassword"))) {
            admin.type(By.name("webSudoPassword"), "admin").click(By.id("login-form-submit"));
            admin.go(PAGE);
        }

        admin.reloadUntil("Everything is in order.");

        assertThat(admin.text()).contains("Workflows with approval, scanned for side doors").contains("Finish approvals");
        assertThat(admin.has(By.id("health-findings"))).isFalse();
        looks("health-fine");
    }

    @Test
    @Order(2)
    void eachFindingHasItsWayOutAndWhereItIsSafeAButton() {
        String stuck = submitted("Nobody left");
        String gone = submitted("Deleted while open");
        host.as("admin").delete("/rest/api/2/issue/" + gone).expect(204);
        Directory directory = host.sandbox().rooms().get(Directory.class);
        for (String name : new String[] {"marcus", "priya"}) {
            ApplicationUser user = directory.users().byName(name).orElseThrow();
            directory.groups().remove(user, "marketing-approvers");
        }

        admin.go(PAGE);

        assertThat(admin.text()).contains("To look at: 2").contains(stuck + " waits for a decision that nobody can take")
                .contains("Add people to the group of this step");
        looks("health-findings");
    }

    @Test
    @Order(3)
    void aButtonDoesItsWorkAndThePageSaysWhatWasDone() {
        admin.click(By.cssSelector("[data-kind=ORPHAN_ROUND] button"));

        assertThat(admin.read(By.id("health-done"))).contains("was ended; its record says so");
        assertThat(admin.text()).contains("To look at: 1");
        looks("health-after-button");
    }

    private void looks(String name) {
        admin.shot(name).accessible("#marketops-health");
        admin.width(400).fits().shot(name + "-400").accessible("#marketops-health");
        admin.width(1280);
    }

    private String submitted(String summary) {
        String key = marketing.completePlan("jana", summary);
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        marketing.awaitStage(key, "Content");
        return key;
    }
}
