package org.marketops.acceptance.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.acceptance.Postgres;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.launch.SandboxConfig;
import org.marketops.sandbox.launch.Wait;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A fiscal year of Halden Instruments from the empty set-up to the forecast. Every figure of the pages is one of the spreadsheet
 * under story/. With -Dmarketops.story.database=postgresql on PostgreSQL.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryInTheBrowserTest {

    private static final String SERVLETS = "/plugins/servlet/marketops/";
    private static final String BUDGET = "/rest/marketops/1.0/budget/";
    private static final String OF_YEAR = "?project=MKT&year=2027";
    private static final String PLAN = SERVLETS + "plan" + OF_YEAR;
    private static final int REOPEN = 81;
    private static final int YEAR = 2027;
    private static final List<String> REGIONS = List.of("EMEA", "Americas", "APAC");

    @TempDir
    Path files;

    private final Map<String, String> plans = new LinkedHashMap<>();
    private HostInProcess host;
    private Browser admin;
    private Browser jana;
    private Browser marcus;
    private Browser priya;
    private PlanGrid grid;
    private Marketing marketing;

    @BeforeAll
    void start() {
        SandboxConfig home = Homes.withPlugin("story");
        host = HostInProcess.start("postgresql".equals(System.getProperty("marketops.story.database")) ? home.database(Postgres.newDatabase()) : home);
        admin = Browser.open(host.baseUrl()).logIn("admin");
        jana = Browser.open(host.baseUrl()).logIn("jana");
        marcus = Browser.open(host.baseUrl()).logIn("marcus");
        priya = Browser.open(host.baseUrl()).logIn("priya");
        grid = new PlanGrid(jana, "MKT", YEAR);
    }

    @AfterAll
    void stop() {
        for (Browser browser : new Browser[] {admin, jana, marcus, priya}) {
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
    void anAdministratorSetsUpTheProjectTheYearTheRatesAndTheTolerance() {
        administer("setup").type(By.id("setup-moneyGroup"), "marketing-finance").click(By.id("setup-run"));
        marketing = Marketing.in(host);
        administer("rights").type(By.id("rights-editPlan"), "marketing-finance").click(By.cssSelector("#rights-form button[type=submit]"));

        administer("fiscal").choose(By.id("fiscal-start"), "April").type(By.cssSelector("[name=companyCurrency]"), "EUR")
                .click(By.cssSelector("#fiscal-calendar button"));
        admin.go(SERVLETS + "fiscal?year=2027").type(By.cssSelector("[name=addCurrency]"), "USD").type(By.cssSelector("[name=addRate]"), "1.08")
                .click(By.cssSelector("#fiscal-rates button"));
        admin.shot("story-rates");
        admin.go(SERVLETS + "policies?key=default").click(By.cssSelector("#at-material-fields > summary"))
                .type(By.cssSelector("[aria-label='Tolerance, percent, Budget lines']"), "10").click(By.id("policy-save"));
        assertThat(admin.read(By.id("policy-said"))).contains("Version 2 is saved");
    }

    @Test
    @Order(2)
    void aTemplateMakesThePlansOfThreeRegionsInTwoCurrencies() {
        jana.go(SERVLETS + "new-plan?project=MKT").click(By.linkText("Use this template"));
        jana.type(By.id("name"), "FY27").day("start", LocalDate.of(2026, 4, 1));
        region("EMEA", "240000", "EUR");
        region("Americas", "180000", "USD");
        region("APAC", "100000", "USD");
        jana.shot("story-template").click(By.id("new-plan-preview"));
        assertThat(jana.read(By.id("new-plan-count"))).contains("39 issues will be made. Nothing is made yet.");
        jana.shot("story-preview").click(By.id("new-plan-do"));
        assertThat(jana.read(By.id("new-plan-result"))).contains("All 39 issues are made.");

        shows("plan", "1-made.csv");
        REGIONS.forEach(region -> plans.put(region, grid.key("FY27 " + region)));
        jana.width(1860).shot("story-made").width(1280);
    }

    @Test
    @Order(3)
    void targetsAreHandedDownFromTheObjectivesToTheRegionsAndThePlans() {
        objective("Grow instruments pipeline", "Nothing, it stands at the top", "Marketing", "2400000", "60000");
        objective("Pipeline EMEA", "Grow instruments pipeline", "Functional area", "1300000", "20000");
        objective("Pipeline Americas", "Grow instruments pipeline", "Functional area", "700000", "");
        objective("Pipeline APAC", "Grow instruments pipeline", "Functional area", "250000", "");
        objective("Food industry EMEA", "Pipeline EMEA", "Functional area", "800000", "");
        objective("Chemistry EMEA", "Pipeline EMEA", "Functional area", "450000", "");
        StorySheet.of("2-objectives.csv").isWhatIsShown(objectives());
        priya.shot("story-objectives");
        plans.forEach((region, plan) -> {
            jana.go("/browse/" + plan).click(By.id("edit-issue"));
            jana.choose(By.name(marketing.fieldId("Objective")), "Pipeline " + region).type(By.name(marketing.fieldId("Budget owner")), "priya")
                    .click(By.id("issue-edit-submit"));
        });
        assertThat(priya.go(SERVLETS + "objectives").read(By.id("mo-no-orphans"))).contains("Every active plan and campaign");

        StorySheet targets = StorySheet.of("2-targets.csv");
        grid.open("target");
        REGIONS.forEach(region -> grid.paste("FY27 " + region, "Agency", targets.copied("FY27 " + region, "Agency")));
        shows("target", "2-targets.csv");
        shows("plan", "3-approved.csv");
        jana.width(1860).shot("story-gap").width(1280);
    }

    @Test
    @Order(4)
    void thePlansAreSubmittedApprovedInTwoStagesAndLocked() {
        plans.values().forEach(this::submit);
        approveAll(marcus);
        plans.values().forEach(plan -> marketing.awaitStage(plan, "Budget"));
        approveAll(priya);
        plans.values().forEach(plan -> marketing.awaitStatus(plan, "Approved"));

        shows("plan", "3-approved.csv");
        Map<String, List<String>> all = StorySheet.of("3-approved.csv").amounts();
        assertThat(grid.ofObjectives()).containsEntry("Pipeline EMEA /  / EUR", all.get("FY27 EMEA /  / EUR"))
                .containsEntry("Pipeline Americas /  / USD", all.get("FY27 Americas /  / USD"))
                .containsEntry("Pipeline APAC /  / USD", all.get("FY27 APAC /  / USD"));
        assertThat(jana.all(By.cssSelector("#plan-grid tr[data-line][data-edit]"))).isEmpty();
        assertThat(jana.all(By.cssSelector("#plan-grid tr.mo-locked"))).hasSize(21);
        grid.click("EMEA trade fairs", "Events", 7);
        jana.press("21000").press(Keys.ENTER);
        jana.waitFor("This amount is locked, by the approval of its plan or by hand.");
        jana.shot("story-locked");
    }

    @Test
    @Order(5)
    void aSmallChangeOfALockedLineIsCarriedOutAndALargeOneIsApprovedAgain() {
        String emea = plans.get("EMEA");
        assertThat(requested(emea, "FY27 EMEA", "Agency", 4, "2500", "two more days a month")).contains("It is carried out");
        assertThat(requested(emea, "EMEA trade fairs", "Events", 7, "21000", "a second hall in Basel")).contains("goes beyond the policy’s tolerance");
        jana.shot("story-requests");
        grid.open("plan");
        assertThat(grid.figures().get("EMEA trade fairs / Events / EUR").get(6)).as("nothing beyond the tolerance changes unasked").isEqualTo("16000.00");

        jana.go("/browse/" + emea);
        act(jana, REOPEN);
        marketing.awaitStatus(emea, "Draft");
        Wait.atMost(Duration.ofSeconds(60)).until("the request to be carried out",
                () -> grid.open("plan").figures().get("EMEA trade fairs / Events / EUR").get(6), "21000.00"::equals);
        submit(emea);
        approve(marcus, emea);
        marketing.awaitStage(emea, "Budget");
        approve(priya, emea);
        marketing.awaitStatus(emea, "Approved");
    }

    @Test
    @Order(6)
    void moneyMovesBetweenRegionsAtThePlanRateWithinTheTolerance() {
        grid.open("plan");
        String from = grid.line("Americas always-on search", "Media");
        String to = grid.line("EMEA always-on search", "Media");
        transfer(from, to, "2000");
        assertThat(jana.has(By.id("transfers-none"))).as("a transfer beyond the tolerance is refused").isTrue();
        transfer(from, to, "541");
        assertThat(jana.read(By.id("transfers-list"))).contains("USD 541 = EUR 500.93").contains("search in EMEA runs better");
        jana.shot("story-transfer");

        shows("plan", "4-changed.csv");
        jana.width(1860).shot("story-changed").width(1280);
    }

    @Test
    @Order(7)
    void theActualsOfFinanceCountOnceHoweverOftenTheyAreSent() throws IOException {
        admin.go(SERVLETS + "fiscal?year=2027").type(By.cssSelector("[aria-label*=USD][aria-label*=Apr]"), "1.10")
                .type(By.cssSelector("[aria-label*=USD][aria-label*=May]"), "1.05").click(By.cssSelector("#fiscal-rates button"));
        assertThat(actuals("finance-april.csv")).contains("7 positions were added");
        assertThat(actuals("finance-april-and-may.csv")).contains("4 positions were added").contains("7 came before");

        shows("actual", "5-actual.csv");
        jana.shot("story-actual");
        StorySheet.of("7-exchange.csv").isWhatIsShown(exchange());
        jana.shot("story-exchange");
    }

    @Test
    @Order(8)
    void theForecastIsPastedFromASpreadsheetAndStandsBesideTheGap() {
        StorySheet forecast = StorySheet.of("6-forecast.csv");
        grid.open("forecast");
        for (String region : REGIONS) {
            grid.paste("FY27 " + region, "Agency", forecast.copied("FY27 " + region, "Agency"));
            grid.paste(region + " always-on search", "Media", forecast.copied(region + " always-on search", "Media"));
            grid.paste(region + " product launch", "Media", forecast.copied(region + " product launch", "Media") + "\n"
                    + forecast.copied(region + " product launch", "Content"));
            grid.paste(region + " trade fairs", "Events", forecast.copied(region + " trade fairs", "Events") + "\n"
                    + forecast.copied(region + " trade fairs", "Media"));
        }
        forecast.isWhatIsShown(grid.figures());
        shows("forecast", "6-forecast.csv");
        jana.width(1860).shot("story-forecast").width(1280);
    }

    @Test
    @Order(9)
    void whoMayNotSeeMoneyMeetsNoAmountInAnyPageAnswerFileOrSearch() {
        StoryFigures figures = new StoryFigures();
        assertThat(figures.in(marketing.as("marcus").get(PLAN).expect(200).body())).as("the figures are found where they stand").hasSizeGreaterThan(50);
        String emea = plans.get("EMEA");
        List<String> closed = List.of(BUDGET + "lines?project=MKT&year=2027", BUDGET + "projects/MKT/lines.csv?year=2027",
                BUDGET + "transfers?project=MKT&year=2027", BUDGET + "plans/" + emea + "/requests");
        closed.forEach(path -> marketing.as("ines").get(path).expect(404));
        List<String> open = new ArrayList<>(planning());
        open.addAll(List.of("/browse/" + emea, SERVLETS + "ledger?issue=" + emea, SERVLETS + "my-approvals", "/rest/marketops/1.0/objectives",
                "/rest/marketops/1.0/calendar?from=2026-04-01&to=2027-03-31&project=MKT", "/rest/marketops/1.0/issues/" + emea + "/ledger",
                "/rest/marketops/1.0/issues/" + emea + "/approval", "/rest/marketops/1.0/approvals", "/rest/api/2/issue/" + emea + "?expand=changelog",
                "/rest/api/2/search?maxResults=100&jql=project%20%3D%20MKT"));
        for (String path : open) {
            Reply reply = marketing.as("ines").get(path);
            if (reply.status() != 404) {
                assertThat(figures.in(reply.expect(200).body())).as(path).isEmpty();
            }
        }
    }

    @Test
    @Order(10)
    void aGermanReaderReadsNoEnglishOnAnyPlanningPageAndEachIsAccessibleAndFits() {
        Set<String> english = EnglishOnly.texts(marketing);
        marcus.go("/secure/ViewProfile.jspa").choose(By.id("language"), "Deutsch (Deutschland)").click(By.id("profile-submit"));
        for (String path : planning()) {
            marcus.go(path).see(By.cssSelector(".mo"));
            String ours = marcus.all(By.cssSelector(".mo")).stream().map(WebElement::getText).collect(Collectors.joining("\n"));
            assertThat(english.stream().filter(ours::contains)).as("English in %s:%n%s", path, ours).isEmpty();
            marcus.accessible(".mo").width(400).fits().width(1280);
        }
        assertThat(marcus.go(PLAN).read(By.cssSelector("tr[data-total=EUR]"))).contains("222.000,93").contains("3.999,07");
        marcus.shot("story-german");
    }

    private List<String> planning() {
        return List.of(PLAN, PLAN + "&kind=target", PLAN + "&kind=forecast", PLAN + "&kind=actual", SERVLETS + "objectives", SERVLETS + "objectives?id=1",
                SERVLETS + "new-plan?project=MKT", SERVLETS + "new-plan?project=MKT&template=annual-three-regions", SERVLETS + "calendar?project=MKT",
                SERVLETS + "names?project=MKT", SERVLETS + "intake?project=MKT", SERVLETS + "plan/files" + OF_YEAR, SERVLETS + "plan/transfers" + OF_YEAR,
                SERVLETS + "plan/requests" + OF_YEAR, SERVLETS + "plan/cuts" + OF_YEAR, SERVLETS + "plan/exchange" + OF_YEAR);
    }

    private void region(String name, String total, String currency) {
        By use = By.cssSelector("input[name='use." + name + "']");
        jana.click(use).type(By.cssSelector("input[name='total." + name + "']"), total).choose(By.cssSelector("select[name='currency." + name + "']"), currency);
    }

    private Browser administer(String page) {
        admin.go(SERVLETS + page);
        if (admin.has(By.name("webSudoPassword"))) {
            admin.type(By.name("webSudoPassword"), "admin").click(By.id("login-form-submit"));
            admin.go(SERVLETS + page);
        }
        return admin;
    }

    private void shows(String kind, String sheet) {
        StorySheet.of(sheet).isWhatIsShown(grid.open(kind).figures());
    }

    private void objective(String name, String parent, String level, String target, String reserve) {
        priya.go(SERVLETS + "objectives").click(By.id("mo-add"));
        priya.type(By.id("name"), name);
        priya.all(By.cssSelector("#parent option")).stream().filter(option -> option.getText().strip().equals(parent)).findFirst()
                .orElseThrow().click();
        priya.choose(By.id("level"), level).type(By.id("year"), "2027").type(By.id("metric"), "Instruments pipeline")
                .choose(By.id("unit"), "Money").type(By.id("currency"), "EUR").type(By.id("target"), target).type(By.id("reserve"), reserve);
        priya.click(By.id("mo-save"));
        assertThat(priya.read(By.id("mo-done"))).contains("The objective is added");
    }

    private Map<String, List<String>> objectives() {
        Map<String, List<String>> all = new TreeMap<>();
        for (Object row : (List<?>) priya.go(SERVLETS + "objectives").script("const own = cell => { const copy = cell.firstElementChild.cloneNode(true);"
                + "copy.querySelectorAll('span').forEach(e => e.remove()); return copy.textContent.replace('EUR', '').trim(); };"
                + "return [...document.querySelectorAll('#mo-tree tbody tr')].map(row => [row.querySelector('th a').textContent,"
                + "...[5, 6, 7, 8].map(at => own(row.cells[at]))]);")) {
            List<String> amounts = new ArrayList<>();
            ((List<?>) row).forEach(cell -> amounts.add((String) cell));
            all.put(amounts.remove(0) + " /  / EUR", amounts.stream().map(StorySheet::amount).collect(Collectors.toList()));
        }
        return all;
    }

    private static void act(Browser browser, int action) {
        if (!browser.has(By.cssSelector("a#action_id_" + action))) {
            browser.click(By.id("opsbar-transitions_more"));
        }
        browser.click(By.cssSelector("a#action_id_" + action + ", #action_id_" + action + " a"));
    }

    private void approveAll(Browser browser) {
        browser.go(SERVLETS + "my-approvals").shot("story-queue");
        plans.values().forEach(plan -> browser.click(By.cssSelector("input[value^='" + plan + ":']")));
        browser.click(By.id("mo-approve"));
        assertThat(browser.read(By.cssSelector("[role=status]"))).contains("3 plans approved");
    }

    private void submit(String plan) {
        jana.go("/browse/" + plan);
        act(jana, Marketing.SUBMIT);
        jana.click(By.id("issue-workflow-transition-submit")).see(By.id("status-val"));
    }

    private static void approve(Browser browser, String plan) {
        browser.go("/browse/" + plan);
        act(browser, Marketing.APPROVE);
        browser.click(By.id("issue-workflow-transition-submit"));
    }

    private String requested(String plan, String of, String line, int month, String value, String reason) {
        String cell = "&line=" + grid.open("plan").line(of, line) + "&month=" + (YEAR * 100 + month);
        jana.go(SERVLETS + "plan/requests?plan=" + plan + cell).type(By.id("requests-amount"), value).type(By.id("requests-reason"), reason)
                .click(By.id("requests-do"));
        return jana.read(By.id("requests-done"));
    }

    private void transfer(String from, String to, String amount) {
        jana.go(SERVLETS + "plan/transfers" + OF_YEAR);
        new Select(jana.see(By.id("transfers-from"))).selectByValue(from);
        new Select(jana.see(By.id("transfers-to"))).selectByValue(to);
        jana.choose(By.id("transfers-month"), "Jan 2027").type(By.id("transfers-amount"), amount)
                .type(By.id("transfers-reason"), "search in EMEA runs better").click(By.id("transfers-do"));
    }

    private String actuals(String name) throws IOException {
        grid.open("plan");
        Matcher issues = Pattern.compile("\\{([^}]+)}").matcher(StorySheet.text(name));
        Path file = Files.writeString(files.resolve(name), issues.replaceAll(found -> grid.key(found.group(1))));
        jana.go(SERVLETS + "plan/files" + OF_YEAR + "&kind=actuals").upload(By.id("files-csv"), file).click(By.id("files-read"));
        jana.shot("story-import").click(By.id("files-do"));
        return jana.read(By.id("files-done"));
    }

    private Map<String, List<String>> exchange() {
        Map<String, List<String>> all = new TreeMap<>();
        for (Object row : (List<?>) jana.go(SERVLETS + "plan/exchange" + OF_YEAR).script("return [...document.querySelectorAll('#exchange-list tbody tr')]"
                + ".map(row => [...row.cells].map((cell, at) => at < 2 ? cell.textContent.trim() : cell.textContent.replace(/[A-Z\\s+]/g, '')));")) {
            List<String> cells = new ArrayList<>();
            ((List<?>) row).forEach(cell -> cells.add((String) cell));
            String name = cells.get(1).isEmpty() ? "All" : cells.get(0);
            all.put(name + " / " + cells.get(1) + " / EUR", cells.subList(2, 6).stream().map(StorySheet::amount).collect(Collectors.toList()));
        }
        return all;
    }
}
