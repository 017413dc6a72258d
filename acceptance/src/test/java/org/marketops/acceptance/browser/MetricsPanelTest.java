package org.marketops.acceptance.browser;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
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
import org.marketops.acceptance.Postgres;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.SandboxConfig;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The metrics panel of an issue: what it says in each of its states, to whom, and what it asks the database. With
 * -Dmarketops.story.database=postgresql on PostgreSQL.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MetricsPanelTest {

    private static final String REST = "/rest/marketops/1.0/";
    private static final String PART = "/plugins/servlet/marketops/metrics-panel?issue=";
    private static final By PANEL = By.cssSelector("[data-mo-panel=metrics]");
    private static final int STATEMENTS = 3;
    private static final int YEAR = LocalDate.now().getYear();

    private HostInProcess host;
    private Marketing marketing;
    private Browser jana;
    private String quiet;
    private String busy;

    @BeforeAll
    void start() {
        SandboxConfig home = Homes.withPlugin("metrics-panel");
        host = HostInProcess.start("postgresql".equals(System.getProperty("marketops.story.database")) ? home.database(Postgres.newDatabase()) : home);
        marketing = Marketing.setUp(host);
        for (int year = YEAR - 1; year <= YEAR; year++) {
            host.as("admin").put(REST + "fiscal", "{\"year\":" + year + ",\"rates\":[{\"currency\":\"USD\",\"month\":0,\"rate\":\"1.25\"}]}").expect(200);
        }
        quiet = plan("Nothing yet");
        busy = plan("Lab automation launch");
        jana = Browser.open(host.baseUrl()).logIn("jana");
    }

    /** USD 20,000 over the whole of last year, so that what is said of it does not change from day to day. */
    private String plan(String summary) {
        ObjectNode body = marketing.plan(summary);
        ((ObjectNode) body.get("fields")).put(marketing.fieldId("Start date"), YEAR - 1 + "-01-01").put(marketing.fieldId("End date"), YEAR - 1 + "-12-31");
        return marketing.create("jana", body).expect(201).json().get("key").asText();
    }

    @AfterAll
    void stop() {
        if (jana != null) {
            jana.close();
        }
        host.close();
    }

    @Test
    @Order(1)
    void withoutNumbersThePanelOffersAFileAndCountsTheRowsThatMightBelongHere() {
        load("unknown.csv", "", "campaign,date,clicks\nNothing-yet 2,2026-01-05,3\nNothing-yet 2,2026-01-06,4\nBooth in Basel,2026-01-06,4\n");

        jana.go("/browse/" + quiet);
        assertThat(jana.read(PANEL)).contains("No numbers yet").contains("Import a file").contains("Rows in the tray that might belong here: 2. Look at them")
                .doesNotContain("Push by REST");
        jana.accessible(".mo").shot("panel-empty");
        assertThat(part("admin", quiet)).contains("Push by REST");
        assertThat(part("ines", quiet)).contains("No numbers yet").doesNotContain("Import a file").doesNotContain("tray");
    }

    @Test
    @Order(2)
    void aBudgetInDollarsIsComparedWithEurosAtThePlanRateAndThePanelSaysSo() {
        target("results", "120", "");
        target("costPerResult", "90", "EUR");
        load("labs.csv", busy, labs(1, 6, "EUR"));

        jana.go("/browse/" + busy);
        assertThat(tile("spend")).contains("EUR 6,600.00").contains("Planned EUR 16,000.00").contains("USD 20,000.00 at the plan rate")
                .contains("Within the budget, 41 %");
        assertThat(tile("results")).contains("66").contains(": 66, target to date 120").contains("Missed, 55 %");
        assertThat(tile("costPerResult")).contains("EUR 100.00").contains("target EUR 90.00, lower is better").contains("Not kept");
        assertThat(tile("attributedRoi")).contains("Linear, 90 days").contains("No revenue imported for this issue yet. Import revenue");
        assertThat(jana.read(PANEL)).contains("Plain CSV").contains("All metrics");
        jana.accessible(".mo").shot("panel-numbers").width(400).fits().shot("panel-numbers-400").width(1280);
    }

    @Test
    @Order(3)
    void approvalsAndBudgetChangesStandBesideTheLines() {
        int line = host.as("admin").post(REST + "budget/lines", "{\"issue\":\"" + busy + "\",\"year\":\"" + YEAR + "\",\"currency\":\"EUR\",\"category\":\"Media\"}").expect(200)
                .json().get("id").asInt();
        host.as("admin").patch(REST + "budget/cells", "{\"cells\":[{\"line\":" + line + ",\"month\":" + YEAR + "01,\"kind\":\"plan\",\"value\":\"4000\",\"version\":1}]}").expect(200);
        marketing.transition("jana", busy, Marketing.SUBMIT).expect(204);

        jana.go("/browse/" + busy);
        assertThat(jana.read(By.cssSelector("[data-mo-marks]"))).contains("Submitted for approval").contains("Planned amounts changed, +EUR 4,000.00");
        assertThat(part("ines", busy)).contains("Submitted for approval").doesNotContain("Planned amounts").doesNotContain("4,000");
    }

    @Test
    @Order(4)
    void whoMayNotSeeMoneyGetsCountsOnlyAndNothingMadeOfAmounts() {
        String seen = part("ines", busy);

        assertThat(seen).contains("Counts only. Amounts need the right “See amounts”. Ask ", ", administrator").contains("66, target to date 120").contains("Missed, 55 %");
        for (String made : new String[] {"EUR", "USD", "6,600", "100.00", "41 %", "16,000", "Spend", "Cost per", "ROI", "Not kept"}) {
            assertThat(seen).as(made).doesNotContain(made);
        }
    }

    @Test
    @Order(5)
    void thePanelTakesAsManyStatementsForManyFactsAsForNone() {
        long none = statements(PART + quiet);
        long few = statements(PART + busy);
        for (int batch = 2; batch < 6; batch++) {
            load("more" + batch + ".csv", busy, labs(batch, 12, batch % 2 == 0 ? "EUR" : "USD"));
            target("clicks", "5000", "", YEAR - 1 + "M0" + batch);
        }
        long many = statements(PART + busy);
        System.out.println("MEASURED statements of the metrics panel: " + none + " without numbers, " + few + " with one import, " + many
                + " with 5 imports, 6 targets and two currencies");
        assertThat(none).isPositive();
        assertThat(Math.max(none, Math.max(few, many))).isLessThanOrEqualTo(STATEMENTS);
    }

    @Test
    @Order(6)
    void whatCannotBeReadLeavesTheIssueAloneAndIsTriedAgainInPlace() {
        company("no currency");
        jana.go("/browse/" + busy).see(By.id("status-val"));
        assertThat(jana.read(PANEL)).contains("The numbers could not be loaded.").contains("The rest of the issue works.").containsPattern("number [0-9A-F]{8}\\.");
        jana.accessible(".mo").shot("panel-error");

        company("EUR");
        // What is slow is made so by hand: a test must not depend on how fast a machine is.
        jana.script("var real = window.fetch; window.fetch = function (a, b) { return new Promise(function (go) { window.letItGo = go; })"
                + ".then(function () { return real.call(window, a, b); }); };");
        jana.tabTo("[data-mo-again]").press(Keys.ENTER);
        jana.waitUntil("the panel to be busy", () -> jana.has(By.cssSelector("[data-mo-panel=metrics][aria-busy=true] .mo-skel")));
        assertThat(jana.script("return document.querySelector('[data-mo-panel=metrics] [role=status]').textContent")).isEqualTo("Loading the metrics");
        jana.accessible(".mo").shot("panel-loading");
        jana.script("window.letItGo();");
        jana.waitUntil("the numbers", () -> jana.has(By.cssSelector("[data-mo-panel=metrics][data-state=numbers]")));
        assertThat(jana.script("return document.activeElement.getAttribute('data-mo-panel')")).isEqualTo("metrics");
    }

    @Test
    @Order(7)
    void leadsMakeAFunnelAndRevenueGivesReturnAValueWithItsModelAndWindow() {
        String day = YEAR - 1 + "-06-20T10:00:00Z";
        marketing.as("jana").post(REST + "projects/MKT/leads", Map.of("key", "crm-1",
                "leads", List.of(Map.of("lead", "L1", "created", day, "campaign", "Lab 1"), Map.of("lead", "L2", "created", day, "campaign", "Lab 1")),
                "touches", List.of(Map.of("touch", "T1", "lead", "L1", "at", day, "campaign", "Lab 1", "medium", "email")),
                "stages", List.of(Map.of("lead", "L1", "stage", "mql", "at", day)),
                "opportunities", List.of(Map.of("opportunity", "O1", "lead", "L1", "amount", "60000", "currency", "EUR", "created", day, "closed", YEAR - 1
                        + "-06-29T10:00:00Z", "outcome", "won")))).expect(200);

        jana.go("/browse/" + busy);
        // EUR 60,000 for the EUR 6,600 of the one campaign that has both.
        assertThat(tile("attributedRoi")).contains("809.09 %").contains("Linear, 90 days").contains("From 1 of 5 issues");
        assertThat(jana.read(By.id("marketops-panel-funnel"))).contains("Leads 2").contains("MQL 1").contains("50.0 %").contains("Closed won 1");
        jana.accessible(".mo").shot("panel-funnel").width(400).fits().shot("panel-funnel-400").width(1280);
        assertThat(part("ines", busy)).contains("Closed won").doesNotContain("ROI").doesNotContain("809").doesNotContain("60,000");
        assertThat(statements(PART + busy)).isLessThanOrEqualTo(STATEMENTS);
        String page = "/plugins/servlet/marketops/metrics?issue=" + busy + "&period=custom&from=" + (YEAR - 1) + "-01-01&to=" + (YEAR - 1) + "-12-31&metric=";
        assertThat(marketing.as("jana").get(page + "attributedRevenue").expect(200).body()).contains("id=\"metrics-model\">\u00b7 Linear, 90 days");
        assertThat(marketing.as("jana").get(page + "attributedRoi&export=breakdown").expect(200).body()).contains("(Linear, 90 days)");
        assertThat(marketing.as("jana").get(page + "leads").expect(200).body()).doesNotContain("Linear, 90 days");
    }

    @Test
    @Order(8)
    void thePanelSpeaksGermanAndFitsInASmallWindow() {
        jana.go("/secure/ViewProfile.jspa").choose(By.id("language"), "Deutsch (Deutschland)").click(By.id("profile-submit"));
        jana.go("/browse/" + busy);
        String panel = jana.read(PANEL);
        assertThat(panel).contains("Genehmigungen und Budgetänderungen").contains("Zur Genehmigung eingereicht").contains("weniger ist besser");
        assertThat(EnglishOnly.texts(marketing).stream().filter(panel::contains)).as(panel).isEmpty();
        jana.fits().shot("panel-german").width(400).fits().accessible(".mo").shot("panel-german-400");
    }

    @Test
    @Order(9)
    void aGoalIsProposedFromLastYearAndTakenByKeyboard() {
        String asked = "/plugins/servlet/marketops/targets?issue=" + busy + "&goalPeriod=" + YEAR + "&basis=lastYear&growth=";
        jana.go(asked + "viel");
        assertThat(jana.read(By.id("goal-error"))).contains("„viel“ ist kein Wachstum.");
        jana.type(By.id("goal-growth"), "10").tabTo("#goal-form button").press(Keys.ENTER);
        jana.waitUntil("the proposals", () -> jana.has(By.cssSelector("[data-goal=results]")));
        assertThat(jana.read(By.cssSelector("[data-goal=results]"))).contains("594").contains("653").contains("10 % mehr").contains("Als Ziel nehmen");
        assertThat(jana.read(By.cssSelector("[data-goal=costPerResult]"))).contains("Weniger ist besser: 10 % weniger");
        String page = jana.read(By.id("goals"));
        assertThat(EnglishOnly.texts(marketing).stream().filter(page::contains)).as(page).isEmpty();
        jana.accessible("#marketops-targets").shot("targets-goals").width(400).fits().shot("targets-goals-400").width(1280);

        jana.tabTo("[data-goal=results] button").press(Keys.ENTER);
        jana.waitUntil("the target", () -> jana.has(By.cssSelector("[data-target=results-" + YEAR + "]")));
        assertThat(jana.read(By.cssSelector("[data-target=results-" + YEAR + "]"))).contains("653");
        assertThat(jana.read(By.cssSelector("[data-goal=results]"))).contains("Ist das Ziel");
        jana.type(By.id("goal-growth"), "20").click(By.cssSelector("#goal-form button"));
        assertThat(jana.read(By.cssSelector("[data-goal=results]"))).contains("653 durch 713 ersetzen");

        String seen = marketing.as("ines").get(REST + "issues/" + busy + "/targets/proposals?period=" + YEAR + "&basis=lastYear&growth=10").expect(200).body();
        assertThat(seen).contains("\"metric\":\"results\"").doesNotContain("EUR").doesNotContain("spend").doesNotContain("costPer").doesNotContain("ROI");
    }

    @Test
    @Order(10)
    void aTargetOfTheWholeProjectStandsBesideWhatTheTargetsOfItsPlansComeTo() {
        try (Browser admin = Browser.open(host.baseUrl()).logIn("admin")) {
            admin.go("/plugins/servlet/marketops/metrics?project=MKT").click(By.id("metrics-targets"));
            admin.choose(By.id("target-metric"), "Results").choose(By.id("target-period"), "FY" + YEAR % 100).type(By.id("target-amount"), "1000")
                    .click(By.cssSelector("#target-form button[type=submit]"));

            assertThat(admin.read(By.cssSelector("[data-target=results-" + YEAR + "]"))).contains("1,000").contains("653").contains("From targets: 1").contains("347");
            admin.accessible("#marketops-targets").shot("targets-project").width(400).fits().shot("targets-project-400").width(1280);
            admin.go("/plugins/servlet/marketops/metrics?project=MKT&metric=results&period=" + YEAR);
            assertThat(admin.read(By.tagName("body"))).contains("1,000");
        }
        assertThat(marketing.as("ines").get("/plugins/servlet/marketops/targets?project=MKT").status()).isEqualTo(404);
    }

    /** Two rows a month: 10 + month results and 100 times as much money together. */
    private static String labs(int campaign, int months, String currency) {
        StringBuilder rows = new StringBuilder("campaign,date,spend,currency,clicks,impressions,results\n");
        for (int month = 1; month <= months; month++) {
            String day = YEAR - 1 + "-" + (month < 10 ? "0" : "") + month;
            rows.append("Lab ").append(campaign).append(',').append(day).append("-04,").append(1_000).append(',').append(currency).append(",40,900,5\n")
                    .append("Lab ").append(campaign).append(',').append(day).append("-18,").append(100).append(',').append(currency).append(",20,100,6\n");
        }
        return rows.toString();
    }

    private void load(String name, String under, String content) {
        Map<String, String> body = under.isEmpty() ? Map.of("fileName", name, "onOverlap", "keep", "content", content)
                : Map.of("fileName", name, "createMissingUnderPlan", under, "onOverlap", "keep", "content", content);
        marketing.as("jana").post(REST + "projects/MKT/imports", body).expect(200);
    }

    private void target(String metric, String amount, String currency) {
        target(metric, amount, currency, String.valueOf(YEAR - 1));
    }

    private void target(String metric, String amount, String currency, String period) {
        marketing.as("jana").put(REST + "issues/" + busy + "/targets/" + metric + "/" + period,
                "{\"amount\":\"" + amount + "\"" + (currency.isEmpty() ? "" : ",\"currency\":\"" + currency + "\"") + "}").expect(200);
    }

    private void company(String currency) {
        host.sandbox().components().get(PluginSettingsFactory.class).createGlobalSettings().put("org.marketops.money.company", currency);
    }

    private String tile(String metric) {
        return jana.read(By.cssSelector("[data-mo-panel=metrics] [data-metric=" + metric + "]"));
    }

    private String part(String person, String issue) {
        return marketing.as(person).get(PART + issue).expect(200).body();
    }

    /** Of everything that the plugin does for the answer; the fewest of some, as some things are remembered for a second. */
    private long statements(String path) {
        long fewest = Long.MAX_VALUE;
        for (int look = 0; look < 3; look++) {
            fewest = Math.min(fewest, Long.parseLong(marketing.as("jana").get(path).expect(200).header("X-Sandbox-Statements").get()));
        }
        return fewest;
    }
}
