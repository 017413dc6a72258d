package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
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
    private static final By ITEM = By.cssSelector("[data-mo-item='my-approvals']");
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
        String quarter = host.as("jana").get("/rest/marketops/1.0/packs/MKT").expect(200).json().get("quarter").asText();
        assertThat(marcus.go("/secure/Dashboard.jspa").read(ATTAINMENT)).contains("No objective is set for Q");
        reached(quarter, "Fill webinars", "results", "", "30", "20");
        reached(quarter, "Collect results", "results", "", "60", "100");
        reached(quarter, "Earn pipeline", "pipeline", "USD", "1100", "1000");

        assertThat(marcus.go("/secure/Dashboard.jspa").read(ATTAINMENT)).contains("furthest behind first: 3 of 3")
                .containsSubsequence("Collect results", "100", "60", "60 %", "Behind", "Fill webinars", "20", "30", "150 %", "Ahead",
                        "Earn pipeline", "Needs the right to see amounts")
                .doesNotContain("USD").doesNotContain("1,100").doesNotContain("110 %");
        looks("40-dashboard-attainment", "[data-mo-item='target-attainment']");
        assertThat(host.loggedIn("admin").get("/secure/Dashboard.jspa").expect(200).body())
                .containsSubsequence("Collect results", "Earn pipeline", "1,100", "Fill webinars");
        assertThat(host.loggedIn("otto").get("/secure/Dashboard.jspa").expect(200).body())
                .contains("There is no marketing project that you may browse.").doesNotContain("Collect results");
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
        String day = year + "-" + (number * 3 < 10 ? "0" : "") + number * 3 + "-10";
        marketing.as("jana").post("/rest/marketops/1.0/projects/MKT/imports", Map.of("fileName", name + ".csv", "createMissingUnderPlan", key,
                "onOverlap", "keep", "content", "campaign,date," + metric + (currency.isEmpty() ? "" : ",currency") + "\nCampaign to " + name + "," + day
                + "," + result + (currency.isEmpty() ? "" : "," + currency) + "\n")).expect(200);
    }

    private void looks(String name, String part) {
        looks(marcus, name, part);
    }

    private static void looks(Browser browser, String name, String part) {
        browser.width(1280).shot(name).accessible(part);
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
