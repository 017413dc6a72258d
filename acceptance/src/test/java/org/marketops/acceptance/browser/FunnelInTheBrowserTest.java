package org.marketops.acceptance.browser;

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
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.store.Database;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Leads from the first push to the page and back: funnel, attribution, what was sent, and no amount for those without the right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FunnelInTheBrowserTest {

    private static final String PAGE = "/plugins/servlet/marketops/funnel?project=MKT";
    private static final String REST = "/rest/marketops/1.0/projects/MKT/leads";

    private HostInProcess host;
    private Marketing marketing;
    private Browser jana;
    private String webinar;
    private String search;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("funnel-page"));
        marketing = Marketing.setUp(host);
        jana = Browser.open(host.baseUrl()).logIn("jana");
        webinar = marketing.create("jana", marketing.issue("Campaign", "Lab webinars")).expect(201).json().path("key").asText();
        search = marketing.create("jana", marketing.issue("Campaign", "Always-on search")).expect(201).json().path("key").asText();
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
    void withoutLeadsThePageSaysWhereTheyComeFrom() {
        jana.go(PAGE);

        assertThat(jana.text()).contains("No leads yet").contains("POST /rest/marketops/1.0/projects/{key}/leads").contains("Import leads");
        jana.shot("funnel-empty").accessible("#marketops-funnel");
    }

    @Test
    @Order(2)
    void aPushWithOneWrongRowChangesNothingAndNamesTheRow() {
        Reply refused = marketing.as("jana").post(REST, Map.of("key", "crm-0", "leads", List.of(
                Map.of("lead", "L1", "created", now()), Map.of("lead", "max@example.org", "created", now())))).expect(400);

        assertThat(refused.json().path("errors").get(0).path("row").asInt()).isEqualTo(2);
        assertThat(refused.body()).contains("mail address").doesNotContain("max@");
        assertThat(marketing.as("jana").get(REST + "/imports").expect(200).json().path("imports")).isEmpty();
    }

    @Test
    @Order(3)
    void theSamePushTwiceCountsOnceAndThePageAddsUpToTheCent() {
        Map<String, Object> push = push();
        int first = marketing.as("jana").post(REST, push).expect(200).json().path("id").asInt();
        assertThat(marketing.as("jana").post(REST, push).expect(200).json().path("id").asInt()).isEqualTo(first);

        jana.go(PAGE);

        assertThat(jana.read(By.id("funnel-stages"))).contains("Inquiry 3 start").contains("MQL").contains("66.7 %").contains("too few to compare");
        assertThat(jana.read(By.id("funnel-tagging"))).contains("33.3 %").contains("1 of 3 leads").contains("Below the goal");
        assertThat(jana.read(By.id("funnel-visibility"))).contains("50.0 %").contains("1 of 2 leads");
        assertThat(jana.read(By.id("funnel-pipeline"))).contains("EUR 1,000.01 (2) 700.01 (1) 700.01 (1)").contains("first touch is of a campaign");
        assertThat(jana.read(By.id("funnel-models-EUR"))).contains(webinar).contains(search).contains("Unattributed 300.00").contains("Total 1,000.01")
                .contains("1 of 2 opportunities have no touch that counts").contains("90 days back");
        jana.shot("funnel").accessible("#marketops-funnel");
        jana.width(400);
        jana.go(PAGE).fits().shot("funnel-400");
        jana.width(1280);
    }

    @Test
    @Order(4)
    void theSameLeadsCountInTheMetricsOfTheirCampaignAndProject() {
        String series = "/rest/marketops/1.0/figures/series?by=month&metric=";
        String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        String days = "&period=custom&from=" + java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(30) + "&to=" + today;

        assertThat(marketing.as("jana").get(series + "leads&issue=" + webinar + days).expect(200).json().path("whole").path("value").asInt()).isOne();
        assertThat(marketing.as("jana").get(series + "leadTaggingRate&project=MKT" + days).expect(200).json().path("whole").path("value").asInt()).isOne();
        assertThat(marketing.as("jana").get(series + "pipeline&issue=" + webinar + days).expect(200).body()).contains("700.01");
        assertThat(marketing.as("ines").get(series + "pipeline&issue=" + webinar + days).expect(404).body()).doesNotContain("700");
        assertThat(marketing.as("ines").get("/rest/marketops/1.0/issues/" + webinar + "/metrics").expect(200).body()).doesNotContain("700", "EUR");
        jana.go("/browse/" + webinar);
        jana.click(By.id("marketops-leads-link"));
        assertThat(jana.path()).contains("issue=" + webinar);
        assertThat(marketing.as("jana").get(series + "attributedRoi&project=MKT" + days).expect(200).json().path("model").asText()).isEqualTo("Linear, 90 days");
    }

    @Test
    @Order(4)
    void theExportHoldsEveryModelAndAddsUp() {
        String csv = marketing.as("jana").get(PAGE + "&format=csv").expect(200).body();

        List<String> lines = List.of(csv.split("\r\n"));
        for (int model = 3; model < 13; model++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (String line : lines) {
                String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
                if (cells.length > model && cells[2].equals("EUR")) {
                    BigDecimal amount = new BigDecimal(cells[model].replaceAll("[\",]", ""));
                    sum = cells[0].equals("Total") ? sum.subtract(amount) : sum.add(amount);
                }
            }
            assertThat(sum).as("model in column " + model).isEqualByComparingTo("0");
        }
        assertThat(csv).contains("Total,,EUR,\"1,000.01\"");
    }

    @Test
    @Order(5)
    void whoMayNotSeeMoneyGetsNoAmountAndNothingMadeOfIt() {
        for (String address : new String[] {PAGE, PAGE + "&format=csv", PAGE + "&issue=" + webinar, PAGE + "&rule=LEAD_SOURCE&window=365"}) {
            String answer = marketing.as("ines").get(address).expect(200).body();

            assertThat(answer).contains("Inquiry").doesNotContain("EUR", "700", "300.0", "1,000", "Unattributed", "funnel-models", "Influenced", "Customers from marketing");
        }
    }

    @Test
    @Order(6)
    void salesSeesWhatALeadGotOldestFirst() {
        jana.go(PAGE + "&issue=" + webinar);
        assertThat(jana.read(By.id("funnel-leads"))).contains("L1").doesNotContain("L2");

        jana.click(By.linkText("L1"));

        String sent = jana.read(By.id("lead-sent"));
        assertThat(sent).contains("Invitation").contains("White paper").contains(webinar);
        assertThat(sent.indexOf("Invitation")).isLessThan(sent.indexOf("White paper"));
        jana.shot("funnel-lead").accessible("#marketops-funnel");
        assertThat(marketing.as("ines").get(REST + "/L1/touches").expect(200).json().path("touches")).hasSize(2);
        jana.go(PAGE + "&lead=L99");
        assertThat(jana.text()).contains("Nothing is known about this lead");
    }

    @Test
    @Order(6)
    void aPageThatCannotBeMadeSaysWhatIsKeptAndIsTriedAgain() {
        Database database = host.sandbox().rooms().get(Database.class);
        broken(database, "LEAD_STAGE", "STAGE", () -> {
            jana.go(PAGE).accessible("#marketops-leads-failed").fits().shot("funnel-failed");
            assertThat(jana.text()).contains("Funnel and attribution", "The page could not be loaded.", "Nothing was changed. Try again.")
                    .containsPattern("number [0-9A-F]{8}\\.");
        });
        jana.tabTo("#marketops-leads-failed .aui-button").press(Keys.ENTER);
        assertThat(jana.read(By.id("funnel-stages"))).contains("Inquiry");
        broken(database, "LEAD_BATCH", "TOLD_BY", () -> assertThat(marketing.as("jana").get("/plugins/servlet/marketops/leads?project=MKT").expect(500).body())
                .contains("Import leads", "The page could not be loaded."));
    }

    /** While every value of the column is one that no reader takes. */
    private static void broken(Database database, String table, String column, Runnable look) {
        String name = "\"" + database.one("select table_name from information_schema.tables where table_name like '%\\_" + table + "'", row -> row.getString(1))
                .orElseThrow() + "\"";
        List<String> ids = database.list("select \"ID\", \"" + column + "\" from " + name, row -> row.getLong(1) + ":" + row.getString(2));
        database.update("update " + name + " set \"" + column + "\" = ''");
        try {
            look.run();
        } finally {
            ids.forEach(id -> database.update("update " + name + " set \"" + column + "\" = ? where \"ID\" = ?", id.substring(id.indexOf(':') + 1),
                    Long.parseLong(id.substring(0, id.indexOf(':')))));
        }
    }

    @Test
    @Order(7)
    void aDeletedLeadIsGoneAndAnUndonePushLeavesNothing() {
        marketing.as("jana").delete(REST + "/L1").expect(200);
        marketing.as("jana").get(REST + "/L1/touches").expect(404);

        int batch = marketing.as("jana").get(REST + "/imports").expect(200).json().path("imports").get(0).path("id").asInt();
        marketing.as("jana").delete(REST + "/imports/" + batch).expect(200);

        jana.go(PAGE);
        assertThat(jana.text()).contains("No leads yet");
    }

    @Test
    @Order(8)
    void aFileIsTakenWithoutItsWrongRowsAndTakenBackAgain() throws Exception {
        Path file = Files.createTempFile("leads", ".csv");
        Files.writeString(file, "Lead ID;Created;Campaign;Owner\nF1;" + now() + ";" + webinar + ";Jana\nF2;yesterday;" + webinar + ";Jana\n");
        jana.go("/plugins/servlet/marketops/leads?project=MKT");
        assertThat(jana.text()).contains("Nothing was imported yet");
        jana.shot("leads-import").accessible("#marketops-leads");

        jana.upload(By.id("leads-file"), file).click(By.id("leads-take"));
        assertThat(jana.read(By.id("leads-problem"))).contains("Nothing is imported");
        assertThat(jana.read(By.id("leads-faults"))).contains("3 created yesterday").contains("2026-07-09");
        jana.upload(By.id("leads-file"), file).click(By.id("leads-skip"));
        assertThat(jana.read(By.id("leads-done"))).contains("Rows: 1, left out: 1").contains("Owner");
        jana.shot("leads-imported").accessible("#marketops-leads");
        jana.width(400).fits().shot("leads-imported-400").width(1280);
        jana.upload(By.id("leads-file"), file).click(By.id("leads-skip"));
        assertThat(jana.read(By.id("leads-problem"))).contains("was imported before");

        jana.tabTo("#leads-batches button").press(Keys.ENTER);
        jana.waitFor("The import is undone");
        assertThat(jana.text()).contains("Nothing was imported yet");
        Files.delete(file);
    }

    @Test
    @Order(9)
    void theCompanyNamesItsStagesAndSaysWhatIsTooFew() {
        marketing.as("jana").post(REST, push()).expect(200);
        try (Browser admin = Browser.open(host.baseUrl()).logIn("admin")) {
            admin.go("/plugins/servlet/marketops/lead-settings");
            if (admin.has(By.id("login-form-authenticatePassword"))) {
                admin.type(By.id("login-form-authenticatePassword"), "admin").click(By.id("login-form-submit"));
            }
            admin.accessible("#marketops-lead-settings").shot("lead-settings");
            admin.type(By.id("set-window"), "0").click(By.id("lead-settings-save"));
            assertThat(admin.read(By.id("lead-settings-problem"))).contains("“0”").contains("from 1 to 3650");
            admin.type(By.id("set-window"), "45").type(By.id("set-fewest"), "2").type(By.id("stage-SAL"), "Accepted by Sales").click(By.id("lead-settings-save"));
            assertThat(admin.read(By.id("lead-settings-done"))).contains("saved");
            admin.width(400).fits();
        }
        jana.go(PAGE);

        assertThat(jana.read(By.id("funnel-stages"))).contains("Accepted by Sales").doesNotContain("Inquiry 3 start MQL too few");
        assertThat(jana.read(By.id("funnel-models-EUR"))).contains("45 days back");
    }

    @Test
    @Order(10)
    void whoChoseGermanReadsGermanOnEveryPageOfLeads() throws Exception {
        Set<String> english = EnglishOnly.texts(marketing);
        Path file = Files.createTempFile("leads", ".csv");
        Files.writeString(file, "Lead ID;Created\nG1;gestern\n");
        speakGerman(jana);
        isGerman(jana.go(PAGE), "#marketops-funnel", english);
        isGerman(jana.go(PAGE + "&lead=L1"), "#marketops-funnel", english);
        isGerman(jana.go("/plugins/servlet/marketops/leads?project=MKT").upload(By.id("leads-file"), file).click(By.id("leads-take")), "#marketops-leads", english);
        Files.delete(file);
        try (Browser admin = Browser.open(host.baseUrl()).logIn("admin")) {
            host.as("admin").put("/rest/marketops/1.0/rights", "{\"viewPortfolio\":\"jira-administrators\"}").expect(200);
            speakGerman(admin);
            isGerman(admin.go("/plugins/servlet/marketops/portfolio"), "#marketops-portfolio", english);
            admin.go("/plugins/servlet/marketops/lead-settings");
            if (admin.has(By.id("login-form-authenticatePassword"))) {
                admin.type(By.id("login-form-authenticatePassword"), "admin").click(By.id("login-form-submit"));
            }
            isGerman(admin, "#marketops-lead-settings", english);
        }
    }

    private static void speakGerman(Browser browser) {
        browser.go("/secure/ViewProfile.jspa").choose(By.id("language"), "Deutsch (Deutschland)").click(By.id("profile-submit"));
    }

    private static void isGerman(Browser browser, String part, Set<String> english) {
        String ours = browser.read(By.cssSelector(part));
        assertThat(english.stream().filter(ours::contains)).as("English in %s:%n%s", browser.path(), ours).isEmpty();
        browser.fits().accessible(part).width(400).fits().width(1280);
    }

    private Map<String, Object> push() {
        return Map.of("key", "crm-1",
                "leads", List.of(Map.of("lead", "L1", "created", now(), "campaign", webinar, "source", "google", "medium", "cpc"),
                        Map.of("lead", "L2", "created", now()), Map.of("lead", "L3", "created", now())),
                "touches", List.of(Map.of("touch", "T2", "lead", "L1", "at", ago(2), "campaign", search, "medium", "email", "sent", "White paper"),
                        Map.of("touch", "T1", "lead", "L1", "at", ago(9), "campaign", "lab webinars", "medium", "email", "sent", "Invitation")),
                "stages", List.of(Map.of("lead", "L1", "stage", "mql", "at", now()), Map.of("lead", "L2", "stage", "sal", "at", now())),
                "opportunities", List.of(Map.of("opportunity", "O1", "lead", "L1", "amount", "700.01", "currency", "EUR", "created", now()),
                        Map.of("opportunity", "O2", "lead", "L2", "amount", "300", "currency", "EUR", "created", now())));
    }

    private static String now() {
        return Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String ago(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
