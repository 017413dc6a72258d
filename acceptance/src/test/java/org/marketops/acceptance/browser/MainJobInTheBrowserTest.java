package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.acceptance.jar.PluginJar;
import org.marketops.sandbox.launch.HostInProcess;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The main job as three people do it in their browsers: plan, submit, approve twice, launch, import, read the figures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobInTheBrowserTest {

    private static final Path META = PluginJar.repository().resolve("../shared/data/meta-ads-export.csv").normalize();

    private HostInProcess host;
    private Browser jana;
    private Browser marcus;
    private Browser priya;
    private String plan;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("browser"));
        Marketing.setUp(host);
        jana = Browser.open(host.baseUrl()).logIn("jana");
        marcus = Browser.open(host.baseUrl()).logIn("marcus");
        priya = Browser.open(host.baseUrl()).logIn("priya");
    }

    @AfterAll
    void stop() {
        for (Browser browser : new Browser[] {jana, marcus, priya}) {
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
    void badDatesAndANegativeBudgetAreToldAtTheirFieldsAndWhatWasTypedIsKept() {
        jana.go("/secure/CreateIssue!default.jspa").choose(By.id("issuetype-MKT"), "Campaign Plan")
                .click(By.cssSelector("#issue-create-MKT input[type=submit]"));
        jana.type(By.id("summary"), "Lab automation launch");
        fill("Start date", "2026-10-30");
        fill("End date", "2026-04-01");
        fill("Planned budget", "-5");

        jana.click(By.id("issue-create-submit"));

        assertThat(errorAt("End date")).contains("before");
        assertThat(errorAt("Planned budget")).contains("-5");
        assertThat(jana.see(By.id("summary")).getAttribute("value")).isEqualTo("Lab automation launch");
        jana.shot("01-create-with-errors");
    }

    @Test
    @Order(2)
    void theAuthorCreatesAPlanAndSeesWhoWillBeAsked() {
        fill("Start date", "2026-04-01");
        fill("End date", "2026-10-30");
        jana.type(By.id("description"), "Reach lab managers before the autumn fairs.");
        fill("Budget owner", "priya");
        jana.choose(field("Region"), "EMEA");
        jana.choose(field("Budget currency"), "USD");
        jana.see(field("Planned budget")).clear();
        jana.click(By.id("issue-create-submit"));

        jana.see(By.id("key-val"));
        plan = jana.read(By.id("key-val"));
        jana.accessible(".mo").shot("02-draft");
        assertThat(jana.read(By.id("status-val"))).isEqualToIgnoringCase("Draft");
        assertThat(jana.text()).contains("Not submitted yet");
    }

    @Test
    @Order(3)
    void submittingWithoutABudgetIsRefusedAtTheField() {
        transition(jana, 11);
        jana.click(By.id("issue-workflow-transition-submit"));

        assertThat(errorAt("Planned budget")).isNotBlank();
        jana.shot("03-submit-with-error");
        fill("Planned budget", "20000");
        jana.click(By.id("issue-workflow-transition-submit"));
        jana.see(By.id("status-val"));
        jana.reloadUntil("Waiting for").shot("04-in-approval-as-submitter").accessible(".mo");
        assertThat(jana.has(By.id("action_id_21"))).as("the submitter has no Approve").isFalse();
    }

    @Test
    @Order(4)
    void theFirstApproverApprovesOnTheTransitionScreen() {
        marcus.go("/browse/" + plan).see(By.id("status-val"));
        marcus.accessible(".mo").shot("05-in-approval-as-approver");
        transition(marcus, 21);
        marcus.see(By.id("comment")).sendKeys("Fine with me.");
        marcus.shot("06-approve-screen").click(By.id("issue-workflow-transition-submit"));

        marcus.reloadUntil("Budget").reloadUntil("Priya Raman").shot("07-after-first-approval");
        assertThat(marcus.read(By.id("status-val"))).isEqualToIgnoringCase("In approval");
    }

    @Test
    @Order(5)
    void aRequestForChangesNeedsAComment() {
        priya.go("/browse/" + plan);
        transition(priya, 22);
        priya.click(By.id("issue-workflow-transition-submit"));

        assertThat(priya.read(By.cssSelector(".error[data-field=comment]"))).contains("what has to change");
        priya.shot("08-request-changes-without-comment").accessible("#issue-workflow-transition");
    }

    @Test
    @Order(6)
    void theSecondApproverApprovesAndTheStatusFollowsByItself() {
        priya.go("/browse/" + plan);
        transition(priya, 21);
        priya.click(By.id("issue-workflow-transition-submit"));

        priya.reloadUntil("APPROVED").shot("09-approved");
    }

    @Test
    @Order(7)
    void theAuthorLaunches() {
        jana.go("/browse/" + plan);
        transition(jana, 51);
        jana.click(By.id("issue-workflow-transition-submit"));

        jana.reloadUntil("LIVE").shot("10-live");
        assertThat(jana.read(By.cssSelector("[data-mo-panel=metrics]"))).contains("No numbers yet");
    }

    @Test
    @Order(8)
    void theMetaFileIsImportedIntoTheProjectAndMissingCampaignsAreCreated() {
        Assumptions.assumeTrue(Files.exists(META), "SKIPPED: no ../shared/data/meta-ads-export.csv beside the repository");
        jana.go("/plugins/servlet/marketops/import?project=MKT");
        jana.accessible("body").shot("11-import-choose").upload(By.id("csv"), META);
        jana.click(By.cssSelector("#import-file button[type=submit]"));

        assertThat(jana.text()).contains("Nothing has been saved yet").contains("291");
        jana.shot("12-import-preview").accessible("body");
        jana.click(By.cssSelector("#import-commit button[type=submit]"));

        jana.see(By.id("mo-import-result"));
        jana.shot("13-import-result").accessible("body");
    }

    @Test
    @Order(9)
    void thePlansPanelShowsTheFilesSumsAndEachCampaignItsOwn() {
        Assumptions.assumeTrue(Files.exists(META), "SKIPPED: no ../shared/data/meta-ads-export.csv beside the repository");
        jana.go("/browse/" + plan).see(By.id("status-val"));
        assertThat(jana.text()).contains("10.11").contains("15,978.28").contains("1,581");
        jana.shot("14-plan-with-metrics").accessible(".mo");

        jana.go("/issues/?jql=project%20%3D%20MKT%20AND%20issuetype%20%3D%20Campaign");
        String first = jana.see(By.cssSelector("main a[href*='/browse/MKT-'], #content a[href*='/browse/MKT-']")).getAttribute("href");
        jana.go(first.substring(host.baseUrl().toString().length())).see(By.id("status-val"));
        jana.shot("15-campaign-with-metrics").accessible(".mo");
        assertThat(jana.text()).contains("USD").doesNotContain("15,978.28");
    }

    @Test
    @Order(10)
    void atFourHundredPixelsNothingIsCutOff() {
        jana.width(400).go("/browse/" + plan).see(By.id("status-val"));
        jana.fits().shot("16-plan-400");
        jana.go("/plugins/servlet/marketops/import?project=MKT").fits().shot("17-import-400").width(1280);
    }

    @Test
    @Order(11)
    void whoMayNotSeeMoneySeesCountsOnly() {
        try (Browser ines = Browser.open(host.baseUrl()).logIn("ines")) {
            ines.go("/browse/" + plan).see(By.id("status-val"));

            String panel = ines.read(By.cssSelector("[data-mo-panel=metrics]"));
            assertThat(panel).doesNotContain("15,978").doesNotContain("10.11").contains("See amounts");
            ines.shot("18-without-the-right-to-see-money").accessible(".mo");
        }
    }

    @Test
    @Order(12)
    void theRecordPageShowsEveryDecisionAndVerifies() {
        jana.go("/plugins/servlet/marketops/ledger?issue=" + plan);

        assertThat(jana.text()).contains("Marcus Weber").contains("Priya Raman").contains("Jana Novotna");
        jana.accessible("body").shot("19-record");
    }

    private void transition(Browser browser, int action) {
        if (!browser.has(By.cssSelector("a#action_id_" + action))) {
            browser.click(By.id("opsbar-transitions_more"));
        }
        browser.click(By.cssSelector("a#action_id_" + action + ", #action_id_" + action + " a"));
    }

    private By field(String label) {
        for (WebElement candidate : jana.all(By.cssSelector("label[for^=customfield_]"))) {
            if (candidate.getText().startsWith(label)) {
                return By.id(candidate.getAttribute("for"));
            }
        }
        throw new AssertionError("no field labelled " + label + " in:\n" + jana.text());
    }

    private void fill(String label, String value) {
        jana.type(field(label), value);
    }

    private String errorAt(String label) {
        String id = jana.see(field(label)).getAttribute("id");
        return jana.read(By.cssSelector(".error[data-field=" + id + "]"));
    }
}
