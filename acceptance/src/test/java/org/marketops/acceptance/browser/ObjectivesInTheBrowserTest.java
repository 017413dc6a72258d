package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
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
import org.marketops.sandbox.launch.Http;
import org.openqa.selenium.By;

/** Objectives from the empty page to the issues that count for them, as planner, reader and outsider see them; wide and narrow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObjectivesInTheBrowserTest {

    private static final String PAGE = "/plugins/servlet/marketops/objectives";
    private static final String REST = "/rest/marketops/1.0/objectives";

    private HostInProcess host;
    private Marketing marketing;
    private Browser priya;
    private Browser ines;
    private String plan;
    private String campaign;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("objectives-page"));
        marketing = Marketing.setUp(host);
        host.as("admin").put("/rest/marketops/1.0/rights", "{\"editPlan\":\"marketing-approvers\"}").expect(200);
        plan = marketing.completePlan("jana", "Lab automation launch");
        marketing.as("jana").post("/rest/marketops/1.0/projects/MKT/imports", Map.of("fileName", "past.csv", "createMissingUnderPlan", plan,
                "content", "campaign,date,results\nAria webinars,2026-01-10,20\nAria webinars,2026-02-10,30\nAria webinars,2026-03-10,50\n"))
                .expect(200);
        campaign = search("summary ~ \"Aria webinars\" AND issuetype = Campaign").split(",")[0];
        priya = Browser.open(host.baseUrl()).logIn("priya");
        ines = Browser.open(host.baseUrl()).logIn("ines");
    }

    @AfterAll
    void stop() {
        for (Browser browser : new Browser[] {priya, ines}) {
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
    void theEmptyPageSaysWhatToDoAndToReadersWhoDoesIt() {
        priya.go(PAGE);
        assertThat(priya.text()).contains("No objectives yet").contains("Start with what the company wants to reach");
        assertThat(priya.read(By.id("mo-orphans"))).contains(plan).contains(campaign).contains("Draft");
        priya.shot("objectives-empty").accessible("#marketops-objectives");

        ines.go(PAGE);
        assertThat(ines.text()).contains("The members of the group marketing-approvers change objectives").contains("Nobody has added one");
        assertThat(ines.has(By.id("mo-add"))).isFalse();
    }

    @Test
    @Order(2)
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() {
        priya.go(PAGE).click(By.id("mo-add"));
        priya.type(By.id("name"), "Grow revenue").type(By.id("year"), "27").type(By.id("metric"), "results")
                .choose(By.id("unit"), "Money").type(By.id("confidence"), "120").click(By.id("mo-save"));

        assertThat(priya.read(By.id("mo-wrong"))).contains("Nothing was saved").contains("\u201c27\u201d is no year")
                .contains("results is imported as Count").contains("\u201c120\u201d is no whole number").contains("Currency: enter its code");
        assertThat(priya.see(By.id("name")).getAttribute("value")).isEqualTo("Grow revenue");
        priya.accessible("#marketops-objective");
    }

    @Test
    @Order(3)
    void theTreeSharesTargetsOutAndShowsTheGap() {
        add("Grow revenue", "Nothing, it stands at the top", "Marketing", "1000000", "45000");
        add("Grow automation pipeline, EMEA", "Grow revenue", "Functional area", "640000", "");
        add("Win mid-size labs", "Grow revenue", "Functional area", "200000", "");

        assertThat(priya.read(By.id("mo-tree"))).contains("Grow revenue").contains("EUR 1,000,000").contains("EUR 840,000")
                .contains("EUR 115,000");
        assertThat(host.as("priya").get(REST).expect(200).json().at("/objectives/0/gap").asText()).isEqualTo("115000");
        looks("objectives-tree", "#marketops-objectives");
    }

    @Test
    @Order(4)
    void theFieldOffersTheObjectivesAndAPlanThatPicksOneIsFoundWithItsCampaigns() {
        priya.go("/browse/" + plan).click(By.id("edit-issue"));
        priya.choose(By.name(marketing.fieldId("Objective")), "Grow automation pipeline, EMEA");
        priya.click(By.id("issue-edit-submit"));

        assertThat(search("Objective = \"Grow automation pipeline, EMEA\"")).isEqualTo(plan);
        assertThat(search("issue in underObjective(\"grow REVENUE\") ORDER BY key ASC")).isEqualTo(plan + "," + campaign);
        assertThat(search("issue in underObjective(\"Win mid-size labs\")")).isEmpty();
        assertThat(host.as("jana").get("/rest/api/2/search?jql=" + Http.encoded("issue in underObjective(\"Nowhere\")")).expect(400).body())
                .contains("There is no objective");
        priya.go(PAGE);
        assertThat(priya.read(By.id("mo-no-orphans"))).contains("Every active plan and campaign");
        priya.click(By.linkText("2"));
        assertThat(priya.text()).contains(plan).contains(campaign);
    }

    @Test
    @Order(5)
    void theIssueSaysWhereItStands() {
        priya.go("/browse/" + campaign);
        assertThat(priya.read(By.cssSelector("[data-mo-panel=campaign-plan]"))).contains("Grow automation pipeline, EMEA").contains(plan)
                .contains("This campaign").contains("The objective is that of the plan");
        priya.accessible("[data-mo-panel=campaign-plan]").shot("objective-panel");
        priya.go("/browse/" + plan);
        assertThat(priya.read(By.cssSelector("[data-mo-panel=campaign-plan]"))).contains("Grow automation pipeline, EMEA").contains("1 campaign");
    }

    @Test
    @Order(6)
    void aGoalIsRefusedWhereThePastIsTooShortAndProposedWithItsSampleWhereItIsNot() {
        host.as("priya").post(REST, "{\"name\":\"More results\",\"level\":\"function\",\"owner\":\"jana\",\"year\":2026,\"quarter\":2,"
                + "\"metric\":\"results\",\"unit\":\"count\"}").expect(200);
        priya.go(PAGE).click(By.linkText("More results"));
        priya.click(By.id("mo-goal-ask"));
        assertThat(priya.read(By.id("mo-goal-refused"))).contains("No target is proposed").contains("Q2 FY25");

        priya.choose(By.id("goal-method"), "The periods before").type(By.id("goal-periods"), "1").click(By.id("mo-goal-ask"));
        assertThat(priya.read(By.id("mo-sample"))).contains("Q1 FY26").contains("100");
        assertThat(priya.read(By.id("mo-proposal"))).contains("110");
        looks("objective-goal", "#marketops-objective");

        priya.click(By.id("mo-goal-take"));
        assertThat(priya.read(By.id("mo-done"))).contains("The proposal is the target now");
        assertThat(priya.read(By.id("mo-facts"))).contains("110");
    }

    @Test
    @Order(7)
    void whoeverMayNotSeeMoneySeesNoAmountAnywhere() {
        ines.go(PAGE);
        assertThat(ines.text()).contains("Grow revenue").contains("Objectives in money are shown without amounts").contains("110")
                .doesNotContain("EUR").doesNotContain("840,000").doesNotContain("115,000");
        ines.width(400).fits().shot("objectives-no-money-400").accessible("#marketops-objectives").width(1280);
        ines.click(By.linkText("Grow revenue"));
        assertThat(ines.text()).contains("This objective is in money").doesNotContain("EUR").doesNotContain("1,000,000");
        assertThat(ines.has(By.id("mo-save"))).isFalse();
        assertThat(host.as("ines").get(REST).expect(200).body()).doesNotContain("EUR").doesNotContain("640000").doesNotContain("45000");
    }

    @Test
    @Order(8)
    void outsidersSeeNamesAndCountsOfWhatTheyMaySeeAndHowMuchTheyDoNot() {
        String orphan = marketing.completePlan("jana", "Without an objective");

        String seen = host.as("otto").get(PAGE).expect(200).body();

        assertThat(seen).contains("Grow revenue").contains("1 more that you may not see").doesNotContain(orphan).doesNotContain("Without an objective\"");
        assertThat(host.as("otto").get(REST).expect(200).json().get("orphansNotVisible").asInt()).isEqualTo(1);
        assertThat(host.as("otto").get("/rest/api/2/search?jql=" + Http.encoded("issue in underObjective(\"Grow revenue\")")).expect(200).json()
                .get("total").asInt()).isZero();
    }

    @Test
    @Order(9)
    void aRingAndAStaleChangeAreRefusedAndAnArchivedObjectiveIsOfferedNoMore() {
        int top = id("Grow revenue");
        int part = id("Grow automation pipeline, EMEA");
        String change = "{\"name\":\"Grow revenue\",\"level\":\"marketing\",\"owner\":\"priya\",\"year\":2027,\"metric\":\"Sourced pipeline\","
                + "\"unit\":\"money\",\"currency\":\"EUR\",\"target\":1000000,\"parent\":\"" + part + "\",\"version\":";
        assertThat(host.as("priya").put(REST + "/" + top, change + "1}").expect(400).body()).contains("would stand under itself")
                .contains("Grow revenue \u203a Grow automation pipeline, EMEA");
        assertThat(host.as("priya").put(REST + "/" + top, change + "9}").expect(409).body()).contains("STALE");
        assertThat(host.as("ines").put(REST + "/" + top, change + "1}").status()).isEqualTo(404);

        priya.go(PAGE).click(By.linkText("Win mid-size labs"));
        priya.click(By.id("mo-archive"));
        assertThat(priya.read(By.id("mo-done"))).contains("The objective is archived");
        assertThat(priya.read(By.id("mo-tree"))).doesNotContain("Win mid-size labs").contains("EUR 315,000");
        priya.go("/browse/" + plan).click(By.id("edit-issue"));
        assertThat(priya.read(By.name(marketing.fieldId("Objective")))).contains("Grow revenue").doesNotContain("Win mid-size labs");
    }

    private void add(String name, String parent, String level, String target, String reserve) {
        priya.go(PAGE).click(By.id("mo-add"));
        priya.type(By.id("name"), name);
        priya.all(By.cssSelector("#parent option")).stream().filter(option -> option.getText().strip().equals(parent)).findFirst()
                .orElseThrow().click();
        priya.choose(By.id("level"), level).type(By.id("year"), "2027").type(By.id("metric"), "Sourced pipeline")
                .choose(By.id("unit"), "Money").type(By.id("currency"), "eur").type(By.id("target"), target).type(By.id("reserve"), reserve);
        priya.click(By.id("mo-save"));
        assertThat(priya.read(By.id("mo-done"))).contains("The objective is added");
    }

    private int id(String name) {
        for (JsonNode objective : host.as("priya").get(REST).expect(200).json().get("objectives")) {
            if (objective.get("name").asText().equals(name)) {
                return objective.get("id").asInt();
            }
        }
        throw new AssertionError("no objective " + name);
    }

    private String search(String jql) {
        StringBuilder keys = new StringBuilder();
        host.as("jana").get("/rest/api/2/search?fields=summary&jql=" + Http.encoded(jql)).expect(200).json().get("issues")
                .forEach(issue -> keys.append(keys.length() == 0 ? "" : ",").append(issue.get("key").asText()));
        return keys.toString();
    }

    private void looks(String name, String part) {
        priya.shot(name).accessible(part);
        priya.width(400).fits().shot(name + "-400").accessible(part);
        priya.width(1280);
    }
}
