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
import org.marketops.sandbox.launch.HostInProcess;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages beside the plan: a file is looked at before it counts, money moves, an approved plan changes by request, cuts are proposed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanDrawersTest {

    private static final String SERVLETS = "/plugins/servlet/marketops/";
    private static final String PLAN = SERVLETS + "plan?project=MKT&year=2027";
    private static final String OF_YEAR = "?project=MKT&year=2027";
    private static final String BUDGET = "/rest/marketops/1.0/budget/";
    private static final String MONTHS = "202701,202702,202703,202704,202705,202706,202707,202708,202709,202710,202711,202712";

    @TempDir
    static Path files;

    private HostInProcess host;
    private Marketing marketing;
    private Browser jana;
    private String plan;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("plan-drawers"));
        marketing = Marketing.setUp(host);
        plan = marketing.completePlan("jana", "Lab automation launch");
        marketing.as("admin").put("/rest/marketops/1.0/fiscal", "{\"startMonth\":4}").expect(200);
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
    void aFileOfLinesSaysWhatItWouldDoBeforeItDoesIt() throws IOException {
        String head = "issue,currency,kind,category,tag," + MONTHS + "\n";
        jana.go(PLAN).click(By.id("plan-tool-files"));
        read("bad.csv", head + plan + ",EUR,plan,Media,forecast,1.234,,,,,,,,,,,\nOFF-1,EUR,plan,Media,forecast,1,,,,,,,,,,,\n");
        assertThat(jana.read(By.id("files-flawed"))).contains("Nothing was saved: 2 cells cannot be taken.");
        assertThat(jana.read(By.id("files-flaws"))).contains("202701").contains("1.234").contains("Write 1.23").contains("OFF-1");
        drawn("76-import-flaws", "#marketops-plan-files");

        jana.go(SERVLETS + "plan/files" + OF_YEAR);
        read("plan.csv", head + plan + ",EUR,plan,Media,optional,1000,,,5000,,,,,,,,\n" + plan + ",EUR,target,Media,optional,9000,,,,,,,,,,,\n"
                + plan + ",EUR,plan,Events,forecast,,,,7000,,,,,,,,3000\n" + plan + ",USD,plan,Search,forecast,,,,1000,,,,,,,,\n");
        assertThat(jana.text()).contains("Nothing has been saved yet. 3 lines would be added to the plan of FY27.");
        assertThat(jana.read(By.id("files-parts"))).contains("16,000").contains("9,000").contains("Total in USD");
        assertThat(marketing.as("jana").get(BUDGET + "lines" + OF_YEAR).expect(200).body()).doesNotContain("Media");
        drawn("77-import-preview", "#marketops-plan-files");
        jana.click(By.id("files-do"));
        assertThat(jana.read(By.id("files-done"))).contains("3 lines were added to the plan.");
        assertThat(jana.go(PLAN).text()).contains("Media").contains("7,000");
    }

    @Test
    @Order(2)
    void linesThatAreThereAlreadyAreToldAndNeedAYes() throws IOException {
        jana.go(SERVLETS + "plan/files" + OF_YEAR);
        read("plan.csv", "issue,currency,kind,category," + MONTHS + "\n" + plan + ",EUR,plan,Media,1000,,,,,,,,,,,\n");
        assertThat(jana.read(By.id("files-twins"))).contains("1 line of the file is called like a line that is there");
        // Without the tick the browser would not send the form; a hand-made one is refused as well.
        jana.script("document.getElementById('files-again').required = false");
        jana.click(By.id("files-do"));
        assertThat(jana.read(By.id("files-error"))).contains("Tick “Add them all the same”");
        drawn("78-import-twins", "#marketops-plan-files");
    }

    @Test
    @Order(3)
    void actualsCountOnceAndTheExchangeEffectNamesTheRateThatIsMissing() throws IOException {
        String rows = "R-1;1;" + plan + ";202701;USD;1080;Search\nR-1;2;" + plan + ";202701;EUR;100;Media\n";
        jana.go(SERVLETS + "plan/files" + OF_YEAR + "&kind=actuals");
        read("june.csv", "document;position;issue;month;currency;amount;category\n" + rows);
        jana.click(By.id("files-do"));
        jana.go(SERVLETS + "plan/files" + OF_YEAR + "&kind=actuals");
        read("july.csv", "document;position;issue;month;currency;amount;category\n" + rows + "R-2;1;" + plan + ";202701;EUR;50;Media\n");
        assertThat(jana.read(By.id("files-states"))).contains("Came before, with the same amount\n2 Nothing");
        drawn("79-import-actuals", "#marketops-plan-files");
        jana.click(By.id("files-do"));
        assertThat(jana.read(By.id("files-done"))).contains("1 position was added to the actual amounts. 2 came before");

        jana.go(SERVLETS + "plan/exchange" + OF_YEAR);
        assertThat(jana.read(By.id("exchange-missing"))).contains("no plan rate for USD in FY27").contains("no rate for USD in Apr 2026");
        marketing.as("admin").put("/rest/marketops/1.0/fiscal", "{\"year\":2027,\"rates\":[{\"currency\":\"USD\",\"month\":0,\"rate\":\"1.08\"},"
                + "{\"currency\":\"USD\",\"month\":1,\"rate\":\"1.00\"}]}").expect(200);
        jana.go(PLAN + "&kind=actual");
        assertThat(jana.read(By.id("plan-exchange"))).isEqualTo("Exchange effect: EUR 80 more than at the plan rate.");
        jana.click(By.cssSelector("#plan-exchange a"));
        assertThat(jana.read(By.id("exchange-list"))).contains("1,150").contains("1,230").contains("80");
        drawn("80-exchange", "#marketops-plan-exchange");
    }

    @Test
    @Order(4)
    void moneyMovesBetweenLinesAndWhatIsWrongStandsAtItsField() {
        jana.go(PLAN).click(By.id("plan-tool-transfers"));
        assertThat(jana.read(By.id("transfers-none"))).contains("No money was moved this year");
        line("transfers-from", "Events").line("transfers-to", "Search");
        jana.choose(By.id("transfers-month"), "Jul 2026").type(By.id("transfers-amount"), "99999").type(By.id("transfers-reason"), "Americas first");
        jana.click(By.id("transfers-do"));
        assertThat(jana.read(By.id("transfers-amount-err"))).contains("In Jul 2026 this line has EUR 7,000 planned.");
        drawn("81-transfers-wrong", "#marketops-plan-transfers");
        jana.type(By.id("transfers-amount"), "=500*2").click(By.id("transfers-do"));

        assertThat(jana.read(By.id("transfers-list"))).contains("EUR 1,000 = USD 1,080 (1 EUR = 1.08 USD)").contains("Americas first").contains("Events");
        drawn("82-transfers", "#marketops-plan-transfers");
    }

    @Test
    @Order(5)
    void aLowerTargetShowsWhatCouldBeCutOptionalFirst() {
        jana.go(PLAN).click(By.id("plan-tool-cuts"));
        jana.choose(By.id("cuts-currency"), "EUR").type(By.id("cuts-target"), "12000").click(By.id("cuts-show"));

        // How much can still be cut depends on the day; what is kept to the last month always can.
        assertThat(jana.read(By.id("cuts-result"))).contains("EUR 3,000 must go").contains("Planned with reserves: EUR 15,000");
        drawn("83-cuts", "#marketops-plan-cuts");
        jana.type(By.id("cuts-target"), "1.2.3").click(By.id("cuts-show"));
        assertThat(jana.read(By.id("cuts-target-err"))).contains("“1.2.3” is no amount");
    }

    @Test
    @Order(6)
    void anApprovedPlanRefusesEditsAndChangesByRequest() {
        marketing.transition("jana", plan, Marketing.SUBMIT).expect(204);
        marketing.transition("marcus", plan, Marketing.APPROVE).expect(204);
        marketing.awaitStage(plan, "Budget");
        marketing.transition("priya", plan, Marketing.APPROVE).expect(204);
        marketing.awaitStatus(plan, "Approved");

        jana.go(SERVLETS + "plan/transfers" + OF_YEAR);
        line("transfers-from", "Events").line("transfers-to", "Media");
        jana.choose(By.id("transfers-month"), "Jul 2026").type(By.id("transfers-amount"), "10").type(By.id("transfers-reason"), "within the month").click(By.id("transfers-do"));
        assertThat(jana.read(By.id("transfers-list"))).as("the sum of the month is what was approved").contains("within the month");
        line("transfers-from", "Events").line("transfers-to", "Search");
        jana.choose(By.id("transfers-month"), "Jul 2026").type(By.id("transfers-amount"), "10").type(By.id("transfers-reason"), "out of it").click(By.id("transfers-do"));
        assertThat(jana.read(By.id("transfers-from-err"))).contains("One of the plans is locked");

        jana.go(PLAN).click(By.id("plan-tool-requests"));
        assertThat(jana.read(By.id("requests-plans"))).contains(plan);
        drawn("84-locked-plans", "#marketops-plan-requests");
        jana.click(By.cssSelector("#requests-plans a.aui-button"));
        assertThat(jana.read(By.id("requests-none"))).isEqualTo("Nobody has asked for a change.");
        line("requests-line", "Events");
        jana.choose(By.id("requests-month"), "Jul 2026").type(By.id("requests-amount"), "12.345").type(By.id("requests-reason"), "a second hall").click(By.id("requests-do"));
        assertThat(jana.read(By.id("requests-amount-err"))).contains("“12.345” has too many decimals, EUR has 2. Write 12.35");
        jana.type(By.id("requests-amount"), "25000").click(By.id("requests-do"));
        assertThat(jana.read(By.id("requests-done"))).contains("goes beyond the policy’s tolerance");
        assertThat(jana.read(By.id("requests-list"))).contains("Events, Jul 2026: EUR 5,990 → EUR 25,000").contains("Waits until the plan is reopened");
        drawn("85-requests", "#marketops-plan-requests");

        // A change that leaves the month of the plan as it was approved needs nobody.
        line("requests-line", "Events");
        jana.choose(By.id("requests-month"), "Jul 2026").type(By.id("requests-amount"), "5990").type(By.id("requests-reason"), "as it is").click(By.id("requests-do"));
        assertThat(jana.read(By.id("requests-done"))).contains("It is carried out");
        jana.click(By.name("withdraw"));
        assertThat(jana.read(By.id("requests-list"))).contains("Withdrawn").doesNotContain("Waits until");
    }

    @Test
    @Order(7)
    void whoeverReadsGermanReadsThePagesInGerman() {
        jana.go("/secure/ViewProfile.jspa").choose(By.id("language"), "Deutsch (Deutschland)").click(By.id("profile-submit"));

        isGerman("plan/transfers" + OF_YEAR, "Umbuchungen, FY27", "EUR 1.000 = USD 1.080");
        isGerman("plan/requests?plan=" + plan + "&year=2027", "Änderungsanträge zu " + plan, "Zurückgezogen");
        isGerman("plan/cuts" + OF_YEAR + "&currency=EUR&target=0", "Was sich kürzen lässt, FY27", "Gespeichert wird nichts.");
        isGerman("plan/exchange" + OF_YEAR, "Kurseffekt, FY27", "Zum Plankurs");
        isGerman("plan/files" + OF_YEAR, "Budgetzeilen einlesen, FY27", "Zeigen, was geschähe");
    }

    private void isGerman(String page, String title, String said) {
        jana.go(SERVLETS + page);
        assertThat(jana.read(By.tagName("h1"))).isEqualTo(title);
        assertThat(jana.text()).contains(said);
        jana.width(400).fits().width(1280);
    }

    private PlanDrawersTest line(String select, String category) {
        Select choices = new Select(jana.see(By.id(select)));
        choices.getOptions().stream().filter(option -> option.getText().contains(": " + category)).findFirst().orElseThrow().click();
        return this;
    }

    private void read(String name, String content) throws IOException {
        Path file = Files.writeString(files.resolve(name), content);
        jana.upload(By.id("files-csv"), file).click(By.id("files-read"));
    }

    private void drawn(String name, String part) {
        jana.shot(name).accessible(part).width(400).fits().shot(name + "-400").width(1280);
    }
}
