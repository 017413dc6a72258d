package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.marketops.sandbox.launch.Wait;
import org.openqa.selenium.By;

/** How approvals reach people outside the issue page, as they see it: dashboard, page behind a mail, page of webhooks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BeyondTheIssueTest {

    private static final Pattern LINK = Pattern.compile("/plugins/servlet/marketops/decide\\?t=[A-Za-z0-9_-]{43}&(?:amp;)?d=");
    private static final String DASHBOARD = "/secure/Dashboard.jspa";
    private static final By ITEM = By.cssSelector("[data-mo-item='my-approvals']");
    private static final By FUNNEL = By.cssSelector("[data-mo-item='funnel']");
    private static final By TAGGING = By.cssSelector("[data-mo-item='tagging']");
    private static final By ATTAINMENT = By.cssSelector("[data-mo-item='target-attainment']");

    private HostInProcess host;
    private Marketing marketing;
    private Browser marcus;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("beyond-the-issue"));
        marketing = Marketing.setUp(host);
        marcus = Browser.open(host.baseUrl()).logIn("marcus");
    }

    @AfterAll
    void stop() {
        if (marcus != null) {
            marcus.close();
        }
        if (host != null) {
            host.close();
        }
    }

    @Test
    @Order(1)
    void theDashboardSaysWhenNothingWaits() {
        marcus.go("/secure/Dashboard.jspa");

        assertThat(marcus.read(ITEM)).contains("Nothing waits for you.").contains("Open My approvals");
        assertThat(marcus.has(By.cssSelector(".dashboard-item-content[data-rendered='true']"))).isTrue();
        assertThat(host.anonymous().get("/secure/Dashboard.jspa").body()).doesNotContain("MKT-");
        looks("30-dashboard-none", "[data-mo-item]");
    }

    @Test
    @Order(2)
    void theDashboardListsWhatWaitsForItsReaderOnly() {
        String key = submitted("Spring fair");
        marcus.go("/secure/Dashboard.jspa");

        assertThat(marcus.read(ITEM)).contains(key).contains("Spring fair").contains("Content: 1 of");
        assertThat(host.loggedIn("jana").get("/secure/Dashboard.jspa").expect(200).body()).contains("Nothing waits for you.");
        assertThat(host.loggedIn("otto").get("/secure/Dashboard.jspa").expect(200).body()).doesNotContain(key);
        looks("31-dashboard", "[data-mo-item]");
    }

    @Test
    @Order(3)
    void a25ThePageBehindAMailIsReadDecidedAndThenSaysWhatWasDecided() {
        String key = submitted("Decided from a mail");
        String link = link(key);
        marcus.go(link + "changes");
        looks("32-decide-changes", "#marketops-decide");
        marcus.click(By.id("mo-decide"));
        assertThat(marcus.text()).contains("Say why, or what has to change");
        looks("33-decide-comment-missing", "#marketops-decide");

        marcus.go(link + "approve");
        looks("34-decide", "#marketops-decide");
        marcus.type(By.id("comment"), "Good to go").click(By.id("mo-decide"));
        marcus.waitFor("Your decision is recorded.");
        looks("35-decide-recorded", "#marketops-decide");
        marcus.go(link + "reject");
        assertThat(marcus.text()).contains("Your decision is already recorded.").contains("You approved");
    }

    @Test
    @Order(4)
    void aPlanThatWasChangedShowsWhatChanged() {
        String key = submitted("Changed after the mail");
        String link = link(key);
        ObjectNode edit = new ObjectMapper().createObjectNode();
        edit.putObject("fields").put(marketing.fieldId("Audience"), "Lab managers and buyers");
        marketing.as("jana").put("/rest/api/2/issue/" + key, edit).expect(204);

        marcus.go(link + "approve");

        assertThat(marcus.text()).contains("The plan was changed since this mail.").contains("Lab managers and buyers");
        looks("36-decide-changed", "#marketops-decide");
    }

    @Test
    @Order(5)
    void anAdministratorSetsUpAWebhook() {
        Browser admin = Browser.open(host.baseUrl()).logIn("admin");
        try {
            admin.go("/plugins/servlet/marketops/webhooks");
            if (admin.has(By.name("webSudoPassword"))) {
                admin.type(By.name("webSudoPassword"), "admin").click(By.id("login-form-submit"));
                admin.go("/plugins/servlet/marketops/webhooks");
            }
            assertThat(admin.text()).contains("Nobody yet.").contains("No call yet.");
            looks(admin, "37-webhooks-empty", "#marketops-webhooks");
            admin.type(By.id("webhook-allowed"), "http://127.0.0.1:9").click(By.cssSelector("button[value='allow']"));
            admin.type(By.id("webhook-name"), "Chat").type(By.id("webhook-address"), "http://127.0.0.1:9/jira")
                    .click(By.cssSelector("button[value='add']"));
            assertThat(admin.read(By.id("webhooks-secret"))).hasSize(43);
            looks(admin, "38-webhooks-secret", "#marketops-webhooks");
            admin.click(By.cssSelector("button[value='ping']"));
            Wait.atMost(Duration.ofSeconds(30)).until("the answer of the trial in the log", () -> admin.go("/plugins/servlet/marketops/webhooks").text(),
                    text -> text.contains("inner address 127.0.0.1"));
            looks(admin, "39-webhooks-log", "#marketops-webhooks");
        } finally {
            admin.close();
        }
    }

    @Test
    @Order(6)
    void theDashboardTellsHowFarTheObjectivesOfTheLastQuarterWereReached() {
        host.as("admin").put("/rest/marketops/1.0/rights", "{\"viewMoney\":\"jira-administrators\"}").expect(200);
        String quarter = lastQuarter();
        assertThat(marcus.go(DASHBOARD).read(ATTAINMENT)).contains("No objective is set for Q");
        reached(quarter, "Fill webinars", "results", "", "30", "20");
        reached(quarter, "Collect results", "results", "", "60", "100");
        reached(quarter, "Earn pipeline", "pipeline", "USD", "1100", "1000");

        assertThat(marcus.go(DASHBOARD).read(ATTAINMENT)).contains("furthest behind first: 3 of 3")
                .containsSubsequence("Collect results", "100", "60", "60 %", "Behind", "Fill webinars", "20", "30", "150 %", "Ahead",
                        "Earn pipeline", "Needs the right to see amounts")
                .doesNotContain("USD").doesNotContain("1,100").doesNotContain("110 %");
        looks("40-dashboard-attainment", "[data-mo-item='target-attainment']");
        assertThat(values("admin", "target-attainment", "").toString()).containsSubsequence("Collect results", "Earn pipeline", "1100", "Fill webinars");
        assertThat(values("marcus", "target-attainment", "").toString()).contains("\"attainmentReason\":\"RIGHT\"").doesNotContain("1100").doesNotContain("USD");
        assertThat(piece("otto", "target-attainment", "", 404)).contains("There is no marketing project that you may browse.")
                .doesNotContain("Collect results");
    }

    @Test
    @Order(7)
    void theDashboardTellsHowFarTheLeadsOfTheLastQuarterCameAndHowManyAreTagged() {
        assertThat(marcus.go(DASHBOARD).read(FUNNEL)).contains("No lead came in during Q");
        String at = day(lastQuarter()) + "T10:00:00Z";
        marketing.as("jana").post("/rest/marketops/1.0/projects/MKT/leads", Map.of("key", "crm-1",
                "leads", List.of(Map.of("lead", "L1", "created", at), Map.of("lead", "L2", "created", at), Map.of("lead", "L3", "created", at)),
                "stages", List.of(Map.of("lead", "L1", "stage", "mql", "at", at), Map.of("lead", "L2", "stage", "sal", "at", at)))).expect(200);

        assertThat(marcus.go(DASHBOARD).read(FUNNEL)).contains("leads that came in during Q").containsSubsequence("Inquiry 3", "start", "MQL 2", "66.7 %", "SAL 1", "50 %");
        assertThat(marcus.read(TAGGING)).contains("no lead").containsSubsequence("3", "0", "0 %", "Below the goal");
        looks("41-dashboard-funnel", "[data-mo-item='funnel']");
        looks("42-dashboard-tagging", "[data-mo-item='tagging']");
        assertThat(values("marcus", "tagging", "&period=last").get("rows").get(0).get("band").asText()).isEqualTo("BELOW");
        assertThat(piece("otto", "funnel", "&project=MKT", 404)).contains("The project MKT that was set here is not there").doesNotContain("Inquiry");
    }

    @Test
    @Order(8)
    void paceIsForThoseWhoSeeMoneyAndLeadTimeHidesPercentilesOfAFewDecisions() {
        assertThat(marcus.go(DASHBOARD).read(By.cssSelector("[data-mo-item='pacing']"))).contains("Needs the right to see amounts").doesNotContain("%");
        assertThat(values("marcus", "pacing", "").get("rows")).isEmpty();
        marketing.transition("marcus", "MKT-1", Marketing.REJECT, "Not this year").expect(204);
        JsonNode times = Wait.atMost(Duration.ofSeconds(90)).until("the decision among the lead times", () -> values("marcus", "lead-time", ""),
                seen -> seen.get("finished").asInt() == 1);
        assertThat(times.get("rows").get(0).get("decision").asText()).isEqualTo("REJECTED");
        assertThat(times.get("p50Reason").asText()).isEqualTo("TOO_FEW");
        assertThat(marcus.go(DASHBOARD).read(By.cssSelector("[data-mo-item='lead-time']"))).contains("Too few to compare", "Spring fair", "Rejected");
        looks("43-dashboard-lead-time", "[data-mo-item='lead-time']");
    }

    @Test
    @Order(9)
    void anItemIsSetUpInItsFormAndTellsWhenWhatWasSetIsGone() {
        marcus.go(DASHBOARD).see(ATTAINMENT);
        edit("Target attainment");
        looks("44-dashboard-form", "[data-mo-edit]");
        marcus.choose(By.id("mo-target-attainment-of"), "Collect results (" + said(lastQuarter()) + ")");
        marcus.script("document.querySelector('[data-mo-edit]').requestSubmit()");
        marcus.waitFor("furthest behind first: 1 of 1");
        assertThat(marcus.read(ATTAINMENT)).contains("Collect results").doesNotContain("Fill webinars");

        edit("Target attainment");
        marcus.choose(By.id("mo-target-attainment-period"), "The quarter that runs");
        marcus.script("document.querySelector('[data-mo-edit]').requestSubmit()");
        marcus.waitFor("The objective or metric that was set here");
        assertThat(marcus.read(FUNNEL)).contains("Inquiry");
        assertThat(marcus.go(DASHBOARD).read(ATTAINMENT)).contains("Edit this item and choose another.");
        assertThat(piece("marcus", "funnel", "&project=GONE", 404)).contains("The project GONE that was set here is not there, or you may not browse it.");
        assertThat(piece("marcus", "funnel", "&period=2026Q9", 400)).contains("The quarter 2026Q9 that was set here is none.");
    }

    private void edit(String title) {
        marcus.script("Array.from(document.querySelectorAll('.sb-configure')).find(each => each.textContent.includes('" + title + "')).click()");
        marcus.see(By.cssSelector("[data-mo-edit]"));
    }

    private String lastQuarter() {
        return marketing.as("jana").get("/rest/marketops/1.0/packs/MKT").expect(200).json().get("quarter").asText();
    }

    /** {@code Q2 FY26} of 2026Q2. */
    private static String said(String quarter) {
        return quarter.substring(4) + " FY" + quarter.substring(2, 4);
    }

    private JsonNode values(String person, String item, String settings) {
        return host.as(person).get("/rest/marketops/1.0/dashboard-items/" + item + "?x=" + settings).expect(200).json();
    }

    private String piece(String person, String item, String settings, int status) {
        return host.loggedIn(person).get("/plugins/servlet/marketops/item?item=" + item + settings).expect(status).body();
    }

    /** In the last month of a quarter such as 2026Q3. */
    private static String day(String quarter) {
        return String.format("%s-%02d-10", quarter.substring(0, 4), 3 * Integer.parseInt(quarter.substring(5)));
    }

    /** An objective of a quarter such as 2026Q3, a plan that counts for it, and what a campaign under the plan reached. */
    private void reached(String quarter, String name, String metric, String currency, String result, String target) {
        String year = quarter.substring(0, 4);
        int number = Integer.parseInt(quarter.substring(5));
        host.as("admin").post("/rest/marketops/1.0/objectives", Map.ofEntries(Map.entry("name", name), Map.entry("level", "MARKETING"),
                Map.entry("owner", "priya"), Map.entry("year", year), Map.entry("quarter", String.valueOf(number)), Map.entry("metric", metric),
                Map.entry("unit", currency.isEmpty() ? "COUNT" : "MONEY"), Map.entry("currency", currency), Map.entry("better", "higher"),
                Map.entry("target", target))).expect(200);
        ObjectNode plan = marketing.plan("Plan to " + name);
        ((ObjectNode) plan.get("fields")).putObject(marketing.fieldId("Objective")).put("value", name);
        String key = marketing.create("jana", plan).expect(201).json().get("key").asText();
        marketing.as("jana").post("/rest/marketops/1.0/projects/MKT/imports", Map.of("fileName", name + ".csv", "createMissingUnderPlan", key,
                "onOverlap", "keep", "content", "campaign,date," + metric + (currency.isEmpty() ? "" : ",currency") + "\nCampaign to " + name + "," + day(quarter)
                + "," + result + (currency.isEmpty() ? "" : "," + currency) + "\n")).expect(200);
    }

    private void looks(String name, String part) {
        looks(marcus, name, part);
    }

    private static void looks(Browser browser, String name, String part) {
        browser.width(1280).shot(name).accessible(part).chartsHaveTables(part);
        browser.width(400).fits().shot(name + "-400").accessible(part);
        browser.width(1280);
    }

    private String submitted(String summary) {
        String key = marketing.completePlan("jana", summary);
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        marketing.awaitStage(key, "Content");
        return key;
    }

    /** Of the mail that asks marcus, without the decision at its end. */
    private String link(String key) {
        return Wait.atMost(Duration.ofSeconds(30)).until("a mail to marcus about " + key, () -> {
            for (JsonNode mail : host.as("admin").post("/rest/sandbox/1.0/mails", "{}").expect(200).json().get("mails")) {
                Matcher found = LINK.matcher(mail.get("body").asText());
                if (mail.get("to").asText().startsWith("marcus") && mail.get("subject").asText().contains("[" + key + "] Waiting") && found.find()) {
                    return Optional.of(found.group().replace("&amp;", "&"));
                }
            }
            return Optional.<String>empty();
        }, Optional::isPresent).get();
    }
}
