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

/** From the template to the plans of two regions in two currencies, and from a request to a campaign under one of them. */
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

    @Test
    @Order(4)
    void aRequestIsAskedForAndStandsInTheQueueWithItsScoreMissing() {
        jana.go("/plugins/servlet/marketops/intake?project=MKT");
        assertThat(jana.read(By.id("intake-none"))).contains("No request waits for an answer.");
        jana.shot("93-requests-empty").accessible("#marketops-intake");
        jana.click(By.id("intake-new")).type(By.id("what"), "Webinar for new customers").type(By.id("why"), "Fifty leads").click(By.id("intake-send"));

        assertThat(jana.read(By.id("intake-note"))).contains("The request is sent.");
        assertThat(jana.read(By.id("intake-queue"))).contains("Webinar for new customers").contains("No value yet.");
        jana.shot("94-requests").accessible("#marketops-intake");
        jana.width(400).fits().shot("94-requests-400").width(1280);
    }

    @Test
    @Order(5)
    void aRequestIsDeclinedOnlyWithAReasonAndBecomesACampaignUnderAPlan() {
        jana.click(By.linkText("Answer")).click(By.id("intake-decline-do"));
        assertThat(jana.read(By.id("reason-err"))).contains("Enter the reason");
        jana.shot("95-request-wrong").accessible("#marketops-intake");
        jana.width(400).fits().shot("95-request-wrong-400").width(1280);
        String plan = host.as("jana").get("/rest/api/2/search?jql=summary~%22FY27%22&fields=summary").expect(200).json().at("/issues/0/key").asText();
        jana.type(By.id("plan"), plan).click(By.id("intake-convert-do"));

        assertThat(jana.read(By.id("intake-decision"))).contains("Became the campaign");
        jana.shot("96-request-converted").accessible("#marketops-intake");
        assertThat(jana.go("/plugins/servlet/marketops/intake?project=MKT").read(By.id("intake-decided"))).contains("Webinar for new customers");
    }

    @Test
    @Order(6)
    void anAdministratorChangesATemplateInAFormAndSeesWhatItMakes() {
        try (Browser ola = Browser.open(host.baseUrl()).logIn("admin")) {
            ola.go("/plugins/servlet/marketops/plan-templates?template=annual-three-regions");
            ola.type(By.name("webSudoPassword"), "admin").click(By.id("login-form-submit"));
            ola.type(By.id("at-campaigns-0-days"), "long").click(By.id("template-save"));
            assertThat(ola.read(By.id("at-campaigns-0-days-err"))).isEqualTo("Enter a whole number.");
            assertThat(ola.read(By.id("templates-wrong"))).contains("Campaign 1, Runs for, days");
            ola.shot("97-template-wrong").accessible("#marketops-plan-templates-page");
            ola.width(400).fits().shot("97-template-wrong-400").width(1280);

            ola.type(By.id("at-campaigns-0-days"), "300").click(By.id("template-add-campaign"));
            ola.type(By.id("at-campaigns-3-summary"), "{region} customer days").click(By.id("template-check"));
            assertThat(ola.read(By.id("template-preview"))).contains("APAC customer days");
            assertThat(ola.read(By.id("template-words"))).contains("Campaigns in the template: 4, activities: 9.");
            ola.shot("98-template").accessible("#marketops-plan-templates-page");

            ola.click(By.id("template-save"));
            assertThat(ola.read(By.id("template-versions"))).contains("version 2");
        }
    }

    @Test
    @Order(7)
    void theFiscalYearIsCutIntoWeeksByAForm() {
        try (Browser ola = Browser.open(host.baseUrl()).logIn("admin")) {
            ola.go("/plugins/servlet/marketops/fiscal?year=2027");
            ola.type(By.name("webSudoPassword"), "admin").click(By.id("login-form-submit"));
            ola.choose(By.id("fiscal-start"), "April").choose(By.id("fiscal-pattern"), "Quarters of 4, 4 and 5 weeks, from Monday");
            ola.type(By.name("zone"), "Atlantis").click(By.cssSelector("#fiscal-calendar button"));
            assertThat(ola.read(By.cssSelector("#marketops-fiscal [role=alert]"))).contains("Atlantis");
            assertThat(ola.see(By.id("fiscal-pattern")).getAttribute("value")).isEqualTo("FOUR_FOUR_FIVE");

            ola.type(By.name("zone"), "Europe/Berlin").click(By.cssSelector("#fiscal-calendar button"));
            assertThat(ola.text()).contains("30 Mar 2026").contains("28 Mar 2027");
            ola.shot("99-fiscal-weeks").accessible("#marketops-fiscal");
            ola.width(400).fits().shot("99-fiscal-weeks-400");
        }
    }
}
