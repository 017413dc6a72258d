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

/** From the template to the plans of two regions in two currencies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TemplatesInTheBrowserTest {

    private static final String PAGE = "/plugins/servlet/marketops/new-plan?project=MKT";

    private HostInProcess host;
    private Browser jana;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("templates-page"));
        Marketing.setUp(host);
        jana = Browser.open(host.baseUrl()).logIn("jana");
    }

    @AfterAll
    void stop() {
        if (jana != null) {
            jana.close();
        }
        if (host != null) {
            host.close();
        }
    }

    @Test
    @Order(1)
    void whatIsWrongStandsBesideItsFieldAndNothingIsMade() {
        jana.go(PAGE).click(By.linkText("Use this template"));
        jana.type(By.id("name"), "FY27").day("start", LocalDate.of(2026, 4, 1)).click(By.id("r1-use"));
        jana.type(By.id("r1-total"), "much").choose(By.id("r1-currency"), "EUR").click(By.id("new-plan-preview"));

        assertThat(jana.read(By.id("r1-total-err"))).contains("“much” is no amount above 0");
        assertThat(jana.see(By.id("r1-total")).getAttribute("value")).isEqualTo("much");
        jana.shot("90-new-plan-wrong").accessible("#marketops-new-plan");
        jana.width(400).fits().shot("90-new-plan-wrong-400").width(1280);
    }

    @Test
    @Order(2)
    void thePreviewAddsUpToTheLastCentBeforeAnythingIsMade() {
        jana.type(By.id("r1-total"), "240000.01").click(By.id("r2-use"));
        jana.type(By.id("r2-total"), "180000").choose(By.id("r2-currency"), "USD").click(By.id("new-plan-preview"));

        assertThat(jana.read(By.id("new-plan-count"))).contains("26 issues will be made. Nothing is made yet.");
        assertThat(jana.text()).contains("240,000.01").contains("180,000.00").contains("1 Apr 2026 to 31 Mar 2027");
        jana.shot("91-new-plan-preview").accessible("#marketops-new-plan");
        jana.width(400).fits().shot("91-new-plan-preview-400").width(1280);
    }

    @Test
    @Order(3)
    void thePlansAreMadeAndEachIssueKnowsItsTemplate() {
        jana.click(By.id("new-plan-do"));

        assertThat(jana.read(By.id("new-plan-result"))).isEqualTo("All 26 issues are made.");
        jana.shot("92-new-plan-made").accessible("#marketops-new-plan");
        jana.width(400).fits().width(1280);
        jana.click(By.cssSelector("#new-plan-issues .mo-level-campaign a"));
        assertThat(jana.text()).contains("EMEA always-on search").contains("FY27 EMEA").contains("Made from “Annual plan, three regions”, version 1.");
        host.as("jana").get("/rest/marketops/1.0/budget/lines?project=MKT&year=2026").expect(200);
    }
}
