package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

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
    /** Gets what AdWords tells, in EUR. */
    private static final String SEARCHED = "Giving Guide 2021 - Emotional";
    /** Gets what Microsoft tells, in USD. */
    private static final String SHOWN = "Giving Guide 2021 \u2013 Factual";
    private static final String OBJECTIVE = "Be found by givers";
    private static final List<String> MONTHS_OF_QUARTER = List.of("2019-04", "2019-05", "2019-06");
    private static final BigDecimal PLAN_RATE = new BigDecimal("1.08");
    private static final String SERVLETS = "/plugins/servlet/marketops/";
    private static final String PACK = SERVLETS + "pack?project=MKT&quarter=2020Q1";

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
        host.as("admin").put("/rest/marketops/1.0/rights", "{\"freezePack\":\"marketing-finance\"}").expect(200);
        host.as("admin").post("/rest/marketops/1.0/objectives", Map.of("name", OBJECTIVE, "level", "MARKETING", "owner", "priya", "year", "2020", "quarter", "1",
                "metric", "clicks", "unit", "COUNT", "currency", "", "better", "higher", "target", "400")).expect(200);
        plan = approvedPlan();
        marketing.transition("jana", plan, Marketing.LAUNCH).expect(204);
        jana = Browser.open(host.baseUrl()).logIn("jana");
        try (Browser admin = Browser.open(host.baseUrl()).logIn("admin")) {
            giveFiscalYears(admin);
        }
    }

    private String approvedPlan() {
        ObjectNode body = marketing.plan("Giving season");
        ((ObjectNode) body.get("fields")).putObject(marketing.fieldId("Objective")).put("value", OBJECTIVE);
        String key = marketing.create("jana", body).expect(201).json().get("key").asText();
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        marketing.transition("marcus", key, Marketing.APPROVE).expect(204);
        marketing.awaitStage(key, "Budget");
        marketing.transition("priya", key, Marketing.APPROVE).expect(204);
        marketing.awaitStatus(key, "Approved");
        return key;
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
            admin.go(SERVLETS + "fiscal?year=" + year).type(By.cssSelector("[name=addCurrency]"), "USD").type(By.cssSelector("[name=addRate]"), PLAN_RATE.toString())
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
                jana.choose(By.id("choice." + i), "Leave in the tray");
            }
            jana.shot("measure-" + file + "-preview").click(By.id("mo-import-commit"));
            assertThat(jana.read(By.id("mo-import-result"))).contains("tray");
            jana.shot("measure-" + file + "-result");
        }
        assertThat(value(figures(plan), "spend")).isEqualByComparingTo(reckoned.all(META, "spend"));
        moneyIsFor("jira-administrators");
        assertThat(seenBy("jana", "not-matched?project=MKT")).contains("132449648").doesNotContain("10.02").doesNotContain("593.91");
        moneyIsFor("marketing-finance");
    }

    @Test
    @Order(4)
    void namesInTheTrayAreGivenToCampaignsAfterSeeingWhatIsAdded() {
        jana.go(SERVLETS + "not-matched?project=MKT").accessible("body").shot("measure-tray");
        List<String> names = jana.all(By.cssSelector("#tray-names tbody tr th")).stream().map(WebElement::getText).map(String::trim).collect(Collectors.toList());
        assertThat(names).hasSize(reckoned.campaigns(MICROSOFT).size() + 1);
        for (int i = 1; i <= names.size(); i++) {
            String campaign = reckoned.campaigns(ADWORDS).contains(names.get(i - 1)) ? SEARCHED : SHOWN;
            jana.choose(By.id("choice." + i), keyOf(campaign) + " " + campaign);
        }
        jana.click(By.id("mo-tray-look"));
        assertThat(jana.read(By.id("tray-look"))).contains(Reckoning.money(reckoned.all(ADWORDS, "spend")));
        jana.shot("measure-tray-look").click(By.id("mo-tray-save"));
        assertThat(jana.has(By.id("tray-names"))).isFalse();

        JsonNode searched = figures(keyOf(SEARCHED));
        assertThat(value(searched, "clicks")).isEqualByComparingTo(reckoned.ofCampaign(META, SEARCHED, "clicks").add(reckoned.all(ADWORDS, "clicks")));
        JsonNode shown = figures(keyOf(SHOWN));
        assertThat(value(shown, "clicks")).isEqualByComparingTo(reckoned.ofCampaign(META, SHOWN, "clicks").add(reckoned.all(MICROSOFT, "clicks")));
        assertThat(value(shown, "spend")).isEqualByComparingTo(reckoned.ofCampaign(META, SHOWN, "spend").add(reckoned.all(MICROSOFT, "spend")));
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

        String panel = jana.read(By.cssSelector("[data-mo-panel=metrics]"));
        assertThat(panel).contains("EUR " + Reckoning.money(spentInEur(META, MICROSOFT, ADWORDS)))
                .contains(Reckoning.count(sum("results", META, MICROSOFT, ADWORDS))).contains(Reckoning.count(sum("clicks", META, MICROSOFT, ADWORDS)))
                .contains("EUR " + Reckoning.money(Reckoning.ratio(spentInEur(META, MICROSOFT, ADWORDS), sum("results", META, MICROSOFT, ADWORDS))));
        jana.accessible(".mo").shot("measure-panel");
    }

    @Test
    @Order(7)
    void thePageOfTheProjectShowsTheYearsOfTheFilesAndEachCampaign() {
        jana.go(SERVLETS + "metrics?project=MKT&metric=clicks&period=2022&split=campaign");
        assertThat(jana.read(By.id("metrics-headline"))).contains(Reckoning.count(reckoned.all(META, "clicks")));
        // The report says one number for ten weeks: it is in the year, and in none of its months.
        assertThat(jana.read(By.id("metrics-series"))).doesNotContain(Reckoning.count(reckoned.all(META, "clicks")));
        assertThat(jana.text()).contains("in the total and in no point");
        String campaigns = jana.read(By.id("metrics-breakdown"));
        for (String campaign : reckoned.campaigns(META)) {
            assertThat(campaigns).contains(campaign).contains(Reckoning.count(reckoned.ofCampaign(META, campaign, "clicks")));
        }
        jana.accessible("body").shot("measure-metrics-2022");

        jana.go(SERVLETS + "metrics?project=MKT&metric=clicks&period=2020&by=month");
        assertThat(jana.read(By.id("metrics-headline"))).contains(Reckoning.count(clicksOfQuarter()));
        for (String month : MONTHS_OF_QUARTER) {
            assertThat(jana.read(By.id("metrics-series"))).contains(Reckoning.count(reckoned.ofMonth(MICROSOFT, month, "clicks")));
        }
        jana.accessible("body").shot("measure-metrics-2020").width(400).fits().width(1280);
    }

    @Test
    @Order(8)
    void aNumberOfTheProjectLeadsToTheImportItCameFrom() {
        jana.go(SERVLETS + "metrics?project=MKT&metric=clicks&period=2020").click(By.cssSelector("#metrics-breakdown tfoot a, #metrics-breakdown a[href*='/rows']"));
        assertThat(jana.read(By.id("metric-imports"))).contains(MICROSOFT).contains(Reckoning.count(clicksOfQuarter())).doesNotContain(META);
        jana.accessible("body").shot("measure-rows");
    }

    @Test
    @Order(9)
    void theQuarterIsFrozenAsItStands() {
        jana.go(PACK);
        assertThat(jana.read(By.id("mo-goal-table"))).contains(OBJECTIVE).contains(Reckoning.count(clicksOfQuarter()));
        jana.accessible("body").shot("measure-pack").click(By.id("mo-freeze-now"));
        assertThat(jana.read(By.id("mo-pack-state"))).contains("Frozen").contains("unchanged");
    }

    @Test
    @Order(10)
    void whoMayNotSeeMoneySeesCountsAndNothingMadeOfAmounts() {
        for (String page : List.of("metrics?project=MKT&metric=clicks&period=2022&split=campaign", "pack?project=MKT&quarter=2020Q1")) {
            assertThat(seenBy("ines", page)).as(page).doesNotContain("15,978").doesNotContain("946.34").doesNotContain("10.11").doesNotContain("9.91");
        }
        assertThat(seenBy("ines", "metrics?project=MKT&metric=clicks&period=2022")).contains(Reckoning.count(reckoned.all(META, "clicks")))
                .contains("Counts only").contains("See amounts").doesNotContain("metrics-import");
        assertThat(seenBy("ines", "pack?project=MKT&quarter=2020Q1")).contains(OBJECTIVE).contains(Reckoning.count(clicksOfQuarter()));
        moneyIsFor("jira-administrators");
        assertThat(seenBy("jana", "targets?issue=" + plan)).contains(Reckoning.count(reckoned.all(META, "results"))).doesNotContain("10.11");
        moneyIsFor("marketing-finance");
        assertThat(marketing.as("ines").get(SERVLETS + "not-matched?project=MKT").status()).as("who may not import").isEqualTo(404);
        assertThat(marketing.as("ines").get(SERVLETS + "metrics?project=MKT&metric=spend&period=2022").status()).isEqualTo(404);
    }

    @Test
    @Order(14)
    void aPriceStandsBesideItsTargetWithWhatItIsMadeOf() {
        jana.go(SERVLETS + "metrics?issue=" + plan + "&metric=costPerResult&period=2022&split=campaign");
        assertThat(jana.read(By.id("metrics-target"))).isEqualTo("1 % over the target of USD 10.00");
        assertThat(jana.read(By.id("metrics-breakdown"))).contains("Clicks").contains("Against target").contains("Spend, USD")
                .contains(Reckoning.money(reckoned.all(META, "spend"))).contains(Reckoning.count(reckoned.all(META, "results")));
        jana.accessible("body").shot("measure-price").width(400).fits().shot("measure-price-400").width(1280);
    }

    @Test
    @Order(15)
    void pickersGroupsAndRowsAreReachedWithKeysAlone() {
        jana.go(SERVLETS + "metrics?project=MKT&metric=clicks&period=2022&split=campaign");
        jana.tabTo("#by").press("W");
        jana.tabTo("#metrics-show").press(Keys.ENTER);
        jana.waitUntil("weeks", () -> jana.path().contains("by=week"));
        String first = jana.read(By.cssSelector("#metrics-breakdown tbody th a"));
        jana.tabTo("#metrics-breakdown tbody th a").press(Keys.ENTER);
        jana.waitUntil("one campaign", () -> jana.path().contains("group="));
        assertThat(jana.read(By.id("metrics-where"))).contains(first).contains(META);
        jana.tabTo("#metrics-rows").press(Keys.ENTER);
        assertThat(jana.read(By.id("metric-imports"))).contains(META);
        assertThat(jana.read(By.id("metric-rows"))).contains(first.substring(0, first.indexOf(' ')));
    }

    @Test
    @Order(16)
    void theRowsOfANumberAddUpToItOverRestAndAsAFile() {
        String asked = "project=MKT&metric=clicks&period=2022&split=source";
        BigDecimal sum = BigDecimal.ZERO;
        String after = "";
        do {
            JsonNode page = marketing.as("ines").get("/rest/marketops/1.0/figures/rows?" + asked + "&after=" + after).expect(200).json();
            for (JsonNode row : page.get("rows")) {
                sum = sum.add(row.at("/measure/value").decimalValue());
            }
            after = page.path("next").asText("");
        } while (!after.isEmpty());
        assertThat(sum).isEqualByComparingTo(reckoned.all(META, "clicks"));

        List<String> lines = List.of(seenBy("ines", "metrics/rows?" + asked + "&export=rows").split("\r\n"));
        assertThat(lines.get(0)).isEqualTo("Row,From,To,Issue,Source,Import,Clicks,Currency");
        assertThat(lines.stream().skip(1).map(line -> new BigDecimal(line.split(",")[6])).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(reckoned.all(META, "clicks"));
    }

    @Test
    @Order(17)
    void amountsOfTwoCurrenciesStandAsBookedBesideTheirSumAndAMissingRateIsNamed() {
        jana.go(SERVLETS + "metrics?project=MKT&metric=spend&period=custom&from=2013-01-01&to=2022-12-31&split=source");
        assertThat(jana.read(By.id("metrics-headline"))).contains("EUR " + Reckoning.money(spentInEur(META, MICROSOFT, ADWORDS)));
        assertThat(jana.read(By.id("metrics-breakdown"))).contains("Spend as booked").contains("USD " + Reckoning.money(reckoned.all(META, "spend")));
        assertThat(jana.read(By.id("metrics-exchange"))).contains("rates are missing").contains("USD Apr 2019");
        jana.accessible("body").shot("measure-currencies").width(400).fits().width(1280);
    }

    @Test
    @Order(18)
    void daysWithoutFiguresAndAQuestionThatCannotBeReadSayWhatToDo() {
        jana.go(SERVLETS + "metrics?project=MKT&metric=clicks&period=2016");
        assertThat(jana.read(By.id("metrics-empty"))).contains("No figures in these days");
        jana.accessible("body").shot("measure-empty");
        jana.go(SERVLETS + "metrics?project=MKT&period=never");
        assertThat(jana.read(By.id("metrics-error"))).contains("never").contains("2027Q1");
    }

    @Test
    @Order(19)
    void nothingMadeOfAmountsLeavesTheServerForWhoMayNotSeeThem() {
        for (String split : List.of("channel", "source", "objective", "campaign", "region")) {
            assertThat(seenBy("ines", "metrics?project=MKT&metric=clicks&period=custom&from=2013-01-01&to=2022-12-31&split=" + split)).as(split)
                    .contains(Reckoning.count(sum("clicks", META, MICROSOFT, ADWORDS))).doesNotContain("EUR").doesNotContain("USD").doesNotContain("Spend")
                    .doesNotContain("metrics-exchange").doesNotContain("costPer");
        }
        assertThat(seenBy("ines", "metrics?project=MKT&metric=clicks&period=2022&export=breakdown")).doesNotContain("Spend");
        for (String hidden : List.of("series?project=MKT&metric=costPerResult", "breakdown?project=MKT&metric=attributedRoi", "breakdown?issue=" + plan + "&metric=costPerClick",
                "rows?issue=" + plan + "&metric=spend")) {
            assertThat(marketing.as("ines").get("/rest/marketops/1.0/figures/" + hidden).status()).as(hidden).isEqualTo(404);
        }
    }

    @Test
    @Order(20)
    void whatWasDecidedStandsInTheChartWithoutAmounts() {
        String days = "metrics?project=MKT&metric=clicks&period=custom&from=2021-04-01&to=" + LocalDate.now().plusDays(1);
        jana.go(SERVLETS + days);
        assertThat(jana.read(By.id("metrics-milestones"))).contains(plan + " approved").doesNotContain("USD");
        assertThat(seenBy("ines", days)).contains(plan + " approved").doesNotContain("20,000").doesNotContain("USD");
        jana.click(By.cssSelector("#metrics-milestones a"));
        assertThat(jana.path()).contains("ledger?issue=" + plan);
    }

    @Test
    @Order(21)
    void aGermanReaderReadsThePageInGerman() {
        try (Browser marcus = Browser.open(host.baseUrl()).logIn("marcus")) {
            marcus.go("/secure/ViewProfile.jspa").choose(By.id("language"), "Deutsch (Deutschland)").click(By.id("profile-submit"));
            marcus.go(SERVLETS + "metrics?issue=" + plan + "&metric=costPerResult&period=2022&split=campaign");
            assertThat(marcus.read(By.id("metrics-target"))).isEqualTo("1 % \u00fcber dem Ziel von USD 10,00");
            String page = marcus.read(By.cssSelector(".mo"));
            assertThat(page).contains("Aufteilen nach").contains("Zum Ziel").contains("Dasselbe als Tabelle").contains("Woher");
            assertThat(EnglishOnly.texts(marketing).stream().filter(page::contains)).isEmpty();
            marcus.accessible("body").shot("measure-german").width(400).fits().width(1280);
        }
    }

    @Test
    @Order(31)
    void theFrozenQuarterStaysWhatItWasAndTheLiveViewIsEmpty() {
        jana.go(PACK);
        assertThat(jana.read(By.id("mo-pack-state"))).contains("Content checked today, unchanged");
        assertThat(jana.read(By.id("mo-goal-table"))).contains(Reckoning.count(clicksOfQuarter()));
        jana.click(By.id("mo-live"));
        assertThat(jana.read(By.id("mo-goal-table"))).contains(OBJECTIVE).doesNotContain(Reckoning.count(clicksOfQuarter()));
        jana.shot("measure-pack-live");
        jana.go(SERVLETS + "metrics?project=MKT&metric=clicks&period=2020");
        assertThat(jana.text()).doesNotContain(Reckoning.count(clicksOfQuarter()));
    }

    private BigDecimal clicksOfQuarter() {
        return MONTHS_OF_QUARTER.stream().map(month -> reckoned.ofMonth(MICROSOFT, month, "clicks")).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    @Order(30)
    void anImportThatIsTakenBackIsInNoFigureAnyMore() {
        takeBack(META);
        assertThat(value(figures(plan), "clicks")).isEqualByComparingTo(sum("clicks", MICROSOFT, ADWORDS));
        jana.go("/browse/" + plan).see(By.id("status-val"));
        assertThat(jana.read(By.cssSelector("[data-mo-panel=metrics]"))).contains("EUR " + Reckoning.money(spentInEur(MICROSOFT, ADWORDS)));

        takeBack(MICROSOFT);
        takeBack(ADWORDS);
        jana.go("/browse/" + plan).see(By.id("status-val"));
        assertThat(jana.read(By.cssSelector("[data-mo-panel=metrics]"))).contains("No numbers yet");
    }

    @Test
    @Order(32)
    void whatWasKnownBeforeAnImportWasTakenBackIsShownAsOfThen() {
        jana.go(SERVLETS + "imports?project=MKT");
        jana.click(By.xpath("//table[@id='imports-all']//tr[contains(., '" + META + "')]//a[contains(@class, 'imports-after')]"));
        assertThat(jana.read(By.id("metrics-known"))).contains("Figures as they were known on").contains("Imports that came later do not count");
        String then = jana.path().substring(jana.path().indexOf(SERVLETS) + SERVLETS.length()) + "&metric=clicks&split=campaign";

        jana.go(SERVLETS + then);
        assertThat(jana.read(By.id("metrics-headline"))).contains(Reckoning.count(reckoned.all(META, "clicks")));
        assertThat(jana.read(By.id("metrics-breakdown"))).contains(Reckoning.count(reckoned.ofCampaign(META, SEARCHED, "clicks")));
        assertThat(jana.read(By.id("metrics-where"))).contains("taken back since");
        assertThat(seenBy("jana", then + "&export=breakdown")).contains(reckoned.ofCampaign(META, SEARCHED, "clicks").toBigInteger().toString());
        jana.accessible("body").shot("measure-known").width(400).fits().shot("measure-known-400").width(1280);

        assertThat(seenBy("ines", then)).contains(Reckoning.count(reckoned.all(META, "clicks"))).doesNotContain("EUR").doesNotContain("USD").doesNotContain("Spend");
        assertThat(marketing.as("ines").get(SERVLETS + then.replace("=clicks", "=spend")).status()).isEqualTo(404);
        assertThat(seenBy("marcus", then)).contains("Zahlen, wie sie am").contains("seitdem zur\u00fcckgenommen");
        jana.click(By.cssSelector("#metrics-known a"));
        assertThat(jana.has(By.id("metrics-known"))).isFalse();
        assertThat(jana.read(By.id("metrics-empty"))).contains("No figures in these days");
    }

    private void moneyIsFor(String group) {
        host.as("admin").put("/rest/marketops/1.0/rights", "{\"viewMoney\":\"" + group + "\"}").expect(200);
    }

    private String seenBy(String person, String page) {
        return marketing.as(person).get(SERVLETS + page).expect(200).body();
    }

    private void takeBack(String file) {
        jana.go(SERVLETS + "import?project=MKT&batch=" + batchOf(file)).click(By.id("mo-import-undo"));
    }

    private BigDecimal sum(String metric, String... files) {
        return Stream.of(files).map(file -> reckoned.all(file, metric)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** AdWords tells EUR, the others USD at the plan rate. */
    private BigDecimal spentInEur(String... files) {
        return Stream.of(files).map(file -> file.equals(ADWORDS) ? reckoned.all(file, "spend") : Reckoning.ratio(reckoned.all(file, "spend"), PLAN_RATE))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
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
