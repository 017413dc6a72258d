package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.marketops.acceptance.Postgres;
import org.marketops.acceptance.jar.PluginJar;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.SandboxConfig;
import org.openqa.selenium.By;

/**
 * Three real exports in one project, from the files to the board: every figure is the one that measure/calculate.js reckons from the same
 * bytes. With -Dmarketops.story.database=postgresql on PostgreSQL.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MeasureInTheBrowserTest {

    private static final Path EXPORTS = PluginJar.repository().resolve("../shared/data").normalize();
    private static final String META = "meta-ads-export.csv";
    private static final String MICROSOFT = "microsoft-ads-daily.csv";
    private static final String ADWORDS = "adwords-campaign.csv";
    private static final String SERVLETS = "/plugins/servlet/marketops/";

    private Reckoning reckoned;
    private HostInProcess host;
    private Marketing marketing;
    private Browser jana;
    private String plan;

    @BeforeAll
    void start() {
        Assumptions.assumeTrue(Files.exists(EXPORTS.resolve(META)), "SKIPPED: no ../shared/data beside the repository");
        reckoned = Reckoning.of(EXPORTS);
        SandboxConfig home = Homes.withPlugin("measure");
        host = HostInProcess.start("postgresql".equals(System.getProperty("marketops.story.database")) ? home.database(Postgres.newDatabase()) : home);
        marketing = Marketing.setUp(host);
        plan = marketing.approvedPlan("Giving season");
        marketing.transition("jana", plan, Marketing.LAUNCH).expect(204);
        jana = Browser.open(host.baseUrl()).logIn("jana");
        try (Browser admin = Browser.open(host.baseUrl()).logIn("admin")) {
            giveFiscalYears(admin);
        }
    }

    /** From April, in EUR; a plan rate for each year that the files have days in. */
    private static void giveFiscalYears(Browser admin) {
        admin.go(SERVLETS + "fiscal");
        if (admin.has(By.name("webSudoPassword"))) {
            admin.type(By.name("webSudoPassword"), "admin").click(By.id("login-form-submit"));
            admin.go(SERVLETS + "fiscal");
        }
        admin.choose(By.id("fiscal-start"), "April").type(By.cssSelector("[name=companyCurrency]"), "EUR").click(By.cssSelector("#fiscal-calendar button"));
        for (int year : new int[] {2019, 2020, 2022}) {
            admin.go(SERVLETS + "fiscal?year=" + year).type(By.cssSelector("[name=addCurrency]"), "USD").type(By.cssSelector("[name=addRate]"), "1.08")
                    .click(By.cssSelector("#fiscal-rates button"));
        }
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
    void theFilesGiveTheSumsThatAreWrittenBesideThem() {
        assertThat(reckoned.all(META, "spend")).isEqualByComparingTo("15978.28");
        assertThat(reckoned.all(META, "results")).isEqualByComparingTo("1581");
        assertThat(reckoned.all(MICROSOFT, "spend")).isEqualByComparingTo("946.34");
        assertThat(reckoned.all(MICROSOFT, "clicks")).isEqualByComparingTo("592");
        assertThat(reckoned.all(ADWORDS, "spend")).isEqualByComparingTo("10.02");
        assertThat(reckoned.all(ADWORDS, "impressions")).isEqualByComparingTo("8215");
    }

    @Test
    @Order(2)
    void theMetaReportCreatesItsCampaignsUnderThePlan() {
        preview(META);
        jana.shot("measure-meta-preview").click(By.id("mo-import-commit"));
        jana.see(By.id("mo-import-result"));

        for (String campaign : reckoned.campaigns(META)) {
            JsonNode figures = figures(keyOf(campaign));
            assertThat(value(figures, "spend")).as(campaign).isEqualByComparingTo(reckoned.ofCampaign(META, campaign, "spend"));
            assertThat(value(figures, "clicks")).as(campaign).isEqualByComparingTo(reckoned.ofCampaign(META, campaign, "clicks"));
        }
    }

    @Test
    @Order(3)
    void namesThatNobodyKnowsWaitInTheTray() {
        for (String file : List.of(MICROSOFT, ADWORDS)) {
            preview(file);
            for (int i = 1; jana.has(By.id("choice." + i)); i++) {
                jana.choose(By.id("choice." + i), "Leave out (kept in the tray)");
            }
            jana.shot("measure-" + file + "-preview").click(By.id("mo-import-commit"));
            assertThat(jana.read(By.id("mo-import-result"))).contains("tray");
            jana.shot("measure-" + file + "-result");
        }
        assertThat(value(figures(plan), "spend")).isEqualByComparingTo(reckoned.all(META, "spend"));
    }

    @Test
    @Order(5)
    void targetsOfTheFiscalYearAreHeldAgainstTheSums() {
        BigDecimal results = reckoned.all(META, "results");
        target("results", "1500", "");
        target("costPerResult", "10.00", "USD");

        assertThat(jana.read(By.cssSelector("[data-target=results-2022]"))).contains("1,500").contains(Reckoning.count(results))
                .contains(Reckoning.percent(Reckoning.ratio(results, new BigDecimal(1500))));
        BigDecimal cost = Reckoning.ratio(reckoned.all(META, "spend"), results);
        assertThat(jana.read(By.cssSelector("[data-target=costPerResult-2022]"))).contains("USD 10.00").contains("USD " + Reckoning.money(cost))
                .contains(Reckoning.percent(Reckoning.ratio(BigDecimal.TEN, cost)));
        jana.accessible("body").shot("measure-targets");
    }

    @Test
    @Order(6)
    void thePanelOfThePlanShowsTheSumsOfItsCampaignsAndTheTargets() {
        jana.go("/browse/" + plan).see(By.id("status-val"));

        assertThat(jana.read(By.cssSelector("[data-mo-panel=metrics]"))).contains(Reckoning.money(reckoned.all(META, "spend")))
                .contains(Reckoning.count(reckoned.all(META, "results")))
                .contains("USD " + Reckoning.money(Reckoning.ratio(reckoned.all(META, "spend"), reckoned.all(META, "results"))));
        jana.accessible(".mo").shot("measure-panel");
    }

    @Test
    @Order(30)
    void anImportThatIsTakenBackIsInNoFigureAnyMore() {
        jana.go(SERVLETS + "import?project=MKT&batch=" + batchOf(META)).click(By.id("mo-import-undo"));

        assertThat(figures(plan).at("/metrics/results/value").isMissingNode() || figures(plan).at("/metrics/results/value").isNull()).isTrue();
        jana.go("/browse/" + plan).see(By.id("status-val"));
        assertThat(jana.read(By.cssSelector("[data-mo-panel=metrics]"))).doesNotContain(Reckoning.money(reckoned.all(META, "spend")));
    }

    private void target(String metric, String amount, String currency) {
        jana.go(SERVLETS + "targets?issue=" + plan + "&metric=" + metric + "&period=2022&amount=" + amount + "&currency=" + currency)
                .click(By.cssSelector("#target-form button[type=submit]"));
        jana.see(By.cssSelector("[data-target=" + metric + "-2022]"));
    }

    private String batchOf(String file) {
        jana.go(SERVLETS + "import?project=MKT");
        return jana.all(By.cssSelector("#import-batches tbody tr")).stream().filter(row -> row.getText().contains(file))
                .map(row -> row.findElement(By.cssSelector("th a")).getText()).findFirst().orElseThrow();
    }

    private void preview(String file) {
        jana.go(SERVLETS + "import?project=MKT").upload(By.id("csv"), EXPORTS.resolve(file));
        jana.click(By.id("mo-import-read"));
        assertThat(jana.text()).contains("Nothing has been saved yet");
    }

    private JsonNode figures(String issue) {
        return marketing.as("jana").get("/rest/marketops/1.0/issues/" + issue + "/metrics").expect(200).json();
    }

    private static BigDecimal value(JsonNode figures, String metric) {
        return figures.at("/metrics/" + metric + "/value").decimalValue();
    }

    private String keyOf(String summary) {
        List<String> keys = new ArrayList<>();
        marketing.as("jana").get("/rest/api/2/search?maxResults=200&jql=project%20%3D%20MKT").expect(200).json().get("issues").forEach(issue -> {
            if (issue.at("/fields/summary").asText().equals(summary)) {
                keys.add(issue.get("key").asText());
            }
        });
        assertThat(keys).as(summary).hasSize(1);
        return keys.get(0);
    }
}
