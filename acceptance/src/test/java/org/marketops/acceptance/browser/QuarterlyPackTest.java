package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.ProjectManager;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.directory.Directory;
import org.marketops.sandbox.directory.Grant;
import org.marketops.sandbox.directory.PermissionSchemes;
import org.marketops.sandbox.launch.HostInProcess;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The quarterly pack: empty, with figures, frozen, with later figures, with promises, compared, for readers who may not see money or names, narrow, in German. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuarterlyPackTest {

    private static final String PAGE = "/plugins/servlet/marketops/pack?project=MKT&quarter=2026Q1";
    private static final String METRICS = "/plugins/servlet/marketops/metrics?project=MKT&period=2026Q1&metric=";
    private static final String PORTFOLIO = "/plugins/servlet/marketops/portfolio";
    private static final String NEXT = "/plugins/servlet/marketops/pack?project=MKT&quarter=2026Q2&view=live";
    private static final String REST = "/rest/marketops/1.0/packs/MKT";
    private static final String OF = "?quarter=2026Q1";

    private static final int CAMPAIGNS = 60;
    private static final int MOST_STATEMENTS = 15;

    private HostInProcess host;
    private Marketing marketing;
    private Browser admin;
    private Browser ines;
    private String plan;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("quarterly-pack"));
        marketing = Marketing.setUp(host);
        host.as("admin").put("/rest/marketops/1.0/rights", "{\"viewMoney\":\"jira-administrators\"}").expect(200);
        admin = Browser.open(host.baseUrl()).logIn("admin");
        ines = Browser.open(host.baseUrl()).logIn("ines");
    }

    @AfterAll
    void stop() {
        for (Browser browser : new Browser[] {admin, ines}) {
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
    void anEmptyPackSaysWhatIsMissing() {
        admin.go(PAGE);

        assertThat(admin.text()).contains("Q1 FY26, January to March 2026").contains("No objective is set for this quarter")
                .contains("No budget is planned for this year").contains("No lead came in during this quarter").contains("Nothing is frozen");
        admin.shot("pack-empty").accessible("#marketops-pack");
    }

    @Test
    @Order(2)
    void theLiveViewHasTheFiguresThatTheCompanyGave() {
        objective("Collect results", "results", "COUNT", "", "100");
        objective("Earn pipeline", "pipeline", "MONEY", "USD", "1000");
        plan = planFor("Collect results");
        String other = planFor("Earn pipeline");
        load("first.csv", plan, "campaign,date,results\nAria webinars,2026-01-10,60\nAria webinars,2026-04-02,1000\n");
        load("pipeline.csv", other, "campaign,date,pipeline,currency\nBoston fair,2026-02-10,1100,USD\n");
        int line = host.as("admin").post("/rest/marketops/1.0/budget/lines",
                "{\"issue\":\"" + plan + "\",\"year\":\"2026\",\"currency\":\"EUR\",\"category\":\"Events\"}").expect(200).json().get("id").asInt();
        cell(line, "plan", "12345", 1);
        cell(line, "actual", "13000", 2);

        admin.go(PAGE);

        assertThat(admin.read(By.id("mo-goal-table"))).contains("Collect results").contains("60 %").contains("Behind")
                .contains("Earn pipeline").contains("110 %").contains("Ahead").contains("USD 1,100");
        assertThat(admin.read(By.id("mo-goals"))).isEqualTo("Objectives: 1 of 2 on track or ahead, 1 behind");
        assertThat(admin.text()).contains("Aria webinars, + 60 Results").contains("60 % of Collect results").contains("Boston fair, + USD 1,100 Pipeline")
                .contains("No campaign is below a target of its own").contains("None named yet").contains("Evidence");
        assertThat(admin.read(By.id("mo-money-table"))).contains("EMEA").contains("EUR 12,345").contains("+ EUR 655").contains("EUR 655 over");
        admin.shot("pack-live").accessible("#marketops-pack").chartsHaveTables("#marketops-pack");
    }

    @Test
    @Order(3)
    void whatIsFrozenStaysTheSameBytesWhenFiguresComeLater() {
        admin.go(PAGE).click(By.id("mo-freeze-now"));
        assertThat(admin.read(By.id("mo-pack-state"))).contains("Frozen").contains("Content checked today, unchanged");
        String frozen = host.as("admin").get(REST + "/frozen" + OF).expect(200).body();
        assertThat(host.as("admin").get(REST + OF).expect(200).body()).isEqualTo(frozen);

        load("late.csv", plan, "campaign,date,results\nLate webinars,2026-03-10,35\n");

        assertThat(host.as("admin").get(REST + "/frozen" + OF).expect(200).body()).isEqualTo(frozen);
        admin.go(PAGE);
        assertThat(admin.read(By.id("mo-goal-table"))).contains("60 %").doesNotContain("95 %");
        admin.shot("pack-frozen").accessible("#marketops-pack").click(By.id("mo-live"));
        assertThat(admin.read(By.id("mo-goal-table"))).contains("95 %").contains("On track");
    }

    @Test
    @Order(4)
    void aNewVersionNeedsAReasonAndTheRight() {
        assertThat(admin.has(By.id("mo-reason"))).isTrue();
        admin.type(By.id("mo-reason"), "Late webinars came in").click(By.id("mo-freeze-now"));
        assertThat(admin.read(By.id("mo-pack-state"))).contains("Version 2: Late webinars came in");
        assertThat(admin.read(By.id("mo-goal-table"))).contains("95 %");

        ines.go(PAGE + "&view=live");
        assertThat(ines.has(By.id("mo-freeze"))).isFalse();
    }

    @Test
    @Order(5)
    void whoMayNotSeeMoneyGetsNoAmountAndNothingMadeOfOne() {
        ines.go(PAGE);
        assertThat(ines.has(By.id("mo-money-table"))).isFalse();
        assertThat(ines.read(By.id("mo-no-money"))).contains("Counts only").contains("See amounts").contains("Ask ");
        assertThat(ines.read(By.id("mo-goal-table"))).contains("Collect results").contains("95 %").contains("Needs the right to see amounts");
        String csv = host.as("ines").get(PAGE + "&as=csv").expect(200).body();
        for (String told : new String[] {ines.text(), csv, host.as("ines").get(PAGE + "&view=live").expect(200).body(),
            host.as("ines").get(REST + OF).expect(200).body(), host.as("ines").get(REST + "/frozen" + OF).expect(200).body()}) {
            assertThat(told).doesNotContain("1,100").doesNotContain("12,345").doesNotContain("USD ", "USD\u00a0", "\"USD\"").doesNotContain("EUR ", "EUR\u00a0")
                    .doesNotContain("AHEAD").doesNotContain("regions");
        }
        ines.accessible("#marketops-pack");
    }

    @Test
    @Order(6)
    void aPromiseIsTheNextStepOfItsObjectiveAndTheNextPackTellsWhatBecameOfIt() {
        admin.go(PAGE + "&view=live").type(By.id("mo-p-text"), "Move USD 20,000 to partners").type(By.id("mo-p-owner"), "nobody")
                .click(By.id("mo-promise-now"));
        assertThat(admin.read(By.id("mo-refused"))).contains("nobody has the user name “nobody”");
        admin.choose(By.id("mo-p-objective"), "Collect results").type(By.id("mo-p-owner"), "marcus").click(By.id("mo-promise-now"));
        assertThat(admin.read(By.id("mo-promises-list"))).contains("Move USD 20,000 to partners").contains("Marcus Weber");
        assertThat(admin.read(By.id("mo-goal-table"))).contains("Move USD 20,000 to partners");
        admin.shot("pack-promise").accessible("#marketops-pack");

        admin.go(NEXT);
        assertThat(admin.read(By.id("mo-promised"))).isEqualTo("What we promised in Q1: 0 kept, 0 missed, 1 open");
        admin.script("document.querySelector('#mo-promised-table details').open = true");
        admin.choose(By.cssSelector(".mo-tell select"), "Missed").type(By.cssSelector(".mo-tell input[name=word]"), "moved to July")
                .click(By.cssSelector(".mo-tell button"));
        assertThat(admin.read(By.id("mo-promised"))).isEqualTo("What we promised in Q1: 0 kept, 1 missed");
        admin.click(By.cssSelector(".mo-again"));
        assertThat(admin.read(By.id("mo-promises-list"))).contains("Move USD 20,000 to partners");
        admin.go(NEXT).click(By.cssSelector(".mo-again"));
        assertThat(admin.read(By.id("mo-refused"))).contains("is promised again already");

        ines.go(NEXT);
        assertThat(ines.read(By.id("mo-promised-table"))).contains("Needs the right to see amounts").doesNotContain("20,000");
        assertThat(ines.has(By.id("mo-promise"))).isFalse();
        assertThat(host.as("ines").get(REST + "?quarter=2026Q2").expect(200).body()).contains("\"missed\":1").doesNotContain("20,000");
        assertThat(host.as("jana").post(REST + "/promises" + OF, "{}").status()).isEqualTo(404);
    }

    @Test
    @Order(7)
    void somebodyElseWasFaster() {
        String key = host.as("admin").post(REST + "/promises" + OF, Map.of("text", "Tag all leads", "owner", "jana")).expect(200).json().get("key").asText();
        String path = REST + "/promises/2026Q1/" + key;
        host.as("jana").put(path, "{\"edition\":\"1\",\"state\":\"KEPT\",\"word\":\"in May\"}").expect(200);

        assertThat(host.as("admin").put(path, "{\"edition\":\"1\",\"state\":\"MISSED\"}").expect(409).body()).contains("PROMISE_CHANGED");
        assertThat(host.as("jana").put(path, "{\"edition\":\"2\",\"state\":\"WITHDRAWN\"}").status()).as("its owner").isEqualTo(404);
        assertThat(host.as("admin").put(path, "{\"edition\":\"x\",\"state\":\"KEPT\"}").expect(400).body()).contains("edition");
        assertThat(host.as("admin").put(path, "{\"edition\":\"2\",\"state\":\"LATE\"}").expect(400).body()).contains("LATE");
        assertThat(host.as("admin").post(REST + "/promises" + OF, Map.of("text", "x", "owner", "jana", "due", "17 Jul")).expect(400).body()).contains("17 Jul");
        assertThat(host.as("admin").form(PAGE, Map.of("action", "promise", "text", "Without its token", "owner", "jana")).status()).isEqualTo(403);
        assertThat(host.as("admin").get(REST + OF).expect(200).body()).doesNotContain("Without its token");
        assertThat(host.as("admin").post(REST + "/promises" + OF, Map.of("text", "x".repeat(201), "owner", "jana")).expect(400).body()).contains("201");
    }

    @Test
    @Order(8)
    void theQuarterStandsBesideTheOneBeforeOrTheOneOfLastYearAlsoWhenFrozen() {
        load("last-year.csv", plan, "campaign,date,results\nOld webinars,2025-02-10,33\n");
        admin.go(PAGE + "&view=live&compare=lastYear");
        assertThat(admin.read(By.id("mo-goal-table"))).contains("Q1 FY25").contains("33 %");
        admin.click(By.id("mo-with-before"));
        assertThat(admin.read(By.id("mo-goal-table"))).contains("Q4 FY25").doesNotContain("33 %");
        admin.go(PAGE).click(By.id("mo-with-year"));
        assertThat(admin.read(By.id("mo-goal-table"))).contains("Q1 FY25").contains("95 %").doesNotContain("33 %");
    }

    @Test
    @Order(9)
    void whoSeesThePortfolioReadsSumsOfAProjectThatStaysShutAndNoIssueByItsName() {
        assertThat(host.as("otto").get(PAGE).status()).isEqualTo(404);
        assertThat(host.as("otto").get(PORTFOLIO).status()).isEqualTo(404);
        host.as("admin").put("/rest/marketops/1.0/rights", "{\"viewPortfolio\":\"jira-software-users\"}").expect(200);
        assertThat(host.as("jana").get(PORTFOLIO).expect(200).body()).contains("Sums, and by name the issues that you may see").contains("marketops-portfolio-link");
        try (Browser otto = Browser.open(host.baseUrl()).logIn("otto").go(PORTFOLIO)) {
            assertThat(otto.read(By.id("mo-portfolio-table"))).contains("MKT").contains("Sums alone");
            otto.shot("portfolio").accessible("#marketops-portfolio").width(400).shot("portfolio-400").fits();
            otto.width(1280).click(By.cssSelector("#mo-portfolio-table a"));
            assertThat(otto.read(By.id("mo-hidden"))).contains("You see sums alone");
            otto.go(PAGE);
            assertThat(otto.read(By.id("mo-goal-table"))).contains("Collect results").contains("95 %");
            assertThat(otto.read(By.id("mo-hidden"))).contains("You see sums alone");
            for (String told : new String[] {otto.text(), host.as("otto").get(PAGE + "&view=live").expect(200).body(), host.as("otto").get(PAGE + "&as=csv").expect(200).body(),
                host.as("otto").get(REST + OF).expect(200).body(), host.as("otto").get(REST + "/frozen" + OF).expect(200).body()}) {
                assertThat(told).doesNotContain("Aria webinars").doesNotContain("Boston fair").doesNotContain("Plan to").doesNotContain("MKT-")
                        .doesNotContain("Tag all leads").doesNotContain("USD");
            }
            otto.shot("pack-portfolio").accessible("#marketops-pack");
        }
        for (String shut : new String[] {"/rest/marketops/1.0/projects/MKT/requests", "/plugins/servlet/marketops/metrics?project=MKT&metric=clicks"}) {
            assertThat(host.as("otto").get(shut).status()).as(shut).isEqualTo(404);
        }
        host.as("admin").put("/rest/marketops/1.0/rights", "{\"viewPortfolio\":\"\"}").expect(200);
        assertThat(host.as("otto").get(REST + OF).status()).isEqualTo(404);
    }

    @Test
    @Order(10)
    void onPaperThereAreNoButtonsAndNothingIsCutOff() {
        admin.go(PAGE + "&view=live").paper();
        assertThat((List<?>) admin.script("return Array.from(document.querySelectorAll('button, input:not([type=hidden]), select, textarea, summary, nav, "
                + "#header, #footer, .aui-button')).filter(each => each.getClientRects().length).map(each => each.outerHTML)")).as("controls on paper").isEmpty();
        assertThat(admin.text()).contains("Objectives: 2 of 2", "Money", "EUR 12,345", "Decisions due", "What helped", "Risks", "Funnel", "What we promised");
        assertThat((List<?>) admin.script("return Array.from(document.querySelectorAll('.mo-pack table')).filter(table => getComputedStyle(table).display !== 'table'"
                + " || getComputedStyle(table.querySelector('tr')).breakInside !== 'avoid' || table.getBoundingClientRect().right > innerWidth).map(each => each.id)"))
                .as("tables that are cut").isEmpty();
        admin.fits().shot("pack-paper").screen();
    }

    @Test
    @Order(11)
    void itFitsANarrowScreenAndIsPresentedWithTheKeys() {
        admin.go(PAGE).script("document.getElementById('mo-present').click()");
        assertThat(admin.script("return document.body.className")).asString().contains("mo-presenting");
        admin.press(Keys.ARROW_RIGHT).waitUntil("the second part is on the screen", () -> onTop(1));
        admin.press(Keys.ARROW_LEFT).waitUntil("the first part is on the screen", () -> onTop(0));
        admin.press(Keys.ESCAPE);
        assertThat(admin.script("return document.body.className")).asString().doesNotContain("mo-presenting");
        admin.go(PAGE).width(400).shot("pack-400").fits();
        admin.go(METRICS + "pipeline").width(1280).chartsHaveTables("#marketops-metrics");
        assertThat(host.as("admin").get(PAGE + "&as=csv").expect(200).body()).startsWith("part,row,figure,value").contains("regions,EMEA,plan,12345");
    }

    @Test
    @Order(12)
    void theStatementsDoNotGrowWithTheCampaigns() {
        long few = statements(REST + OF);
        StringBuilder many = new StringBuilder("campaign,date,results\n");
        for (int i = 0; i < CAMPAIGNS; i++) {
            many.append("Campaign ").append(i).append(",2026-01-1").append(i % 10).append(",1\n");
        }
        load("many.csv", plan, many.toString());

        long live = statements(REST + OF);
        long frozen = statements(REST + "/frozen" + OF);
        System.out.println("MEASURED statements of the quarterly pack: " + live + " live, " + frozen + " frozen");
        assertThat(host.as("admin").get(REST + OF).expect(200).json().at("/objectives").toString()).contains("\"" + (95 + CAMPAIGNS) + "\"");
        assertThat(live).isEqualTo(few).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(frozen).isOne();
    }

    @Test
    @Order(13)
    void whoMayOpenTheProjectButNotItsIssuesReadsSumsAndHowManyAreNotShown() {
        PermissionSchemes schemes = host.sandbox().rooms().get(Directory.class).permissionSchemes();
        long scheme = schemes.of(host.sandbox().components().get(ProjectManager.class).getProjectByCurrentKey("MKT").getId());
        schemes.grant(scheme, ProjectPermissions.BROWSE_PROJECTS, Grant.reporter());
        try (Browser otto = Browser.open(host.baseUrl()).logIn("otto").go(PAGE + "&view=live")) {
            assertThat(otto.read(By.id("mo-hidden"))).containsPattern("^[0-9]+ issues are counted in the totals but not shown by name\\.$");
            assertThat(otto.read(By.id("mo-goal-table"))).contains("Collect results");
            assertUnnamed(otto.text(), host.as("otto").get(PAGE + "&as=csv").expect(200).body(), host.as("otto").get(REST + OF).expect(200).body());
            otto.accessible("#marketops-pack").go(METRICS + "results&split=campaign");
            assertThat(otto.read(By.id("marketops-metrics"))).containsPattern("Issues with figures that you cannot see, and that are in no number here: [0-9]+\\.");
            assertUnnamed(otto.text(), host.as("otto").get(METRICS + "results&split=campaign&export=breakdown").expect(200).body());
            otto.accessible("#marketops-metrics");
            assertThat(host.as("otto").get(METRICS + "pipeline").status()).isEqualTo(404);
        } finally {
            schemes.revoke(scheme, ProjectPermissions.BROWSE_PROJECTS, Grant.reporter());
        }
    }

    private static void assertUnnamed(String... told) {
        for (String text : told) {
            assertThat(text).doesNotContain("Aria webinars").doesNotContain("Boston fair").doesNotContain("Plan to").doesNotContain("MKT-").doesNotContain("USD");
        }
    }

    private long statements(String path) {
        long fewest = Long.MAX_VALUE;
        for (int look = 0; look < 3; look++) {
            fewest = Math.min(fewest, Long.parseLong(host.as("admin").get(path).expect(200).header("X-Sandbox-Statements").get()));
        }
        return fewest;
    }

    @Test
    @Order(14)
    void whoChoseGermanReadsGerman() {
        admin.go("/secure/ViewProfile.jspa").choose(By.id("language"), "Deutsch (Deutschland)").click(By.id("profile-submit"));
        Set<String> english = EnglishOnly.texts(marketing);
        for (String path : new String[] {PAGE, PAGE + "&view=live&compare=lastYear", NEXT}) {
            admin.go(path).waitFor("Was geholfen hat");
            String ours = admin.read(By.id("marketops-pack"));
            assertThat(english.stream().filter(ours::contains)).as("English in %s:%n%s", path, ours).isEmpty();
            admin.accessible("#marketops-pack").fits().width(400).fits().width(1280);
        }
        admin.shot("pack-german");
    }

    private boolean onTop(int slide) {
        return Boolean.TRUE.equals(admin.script("return Math.abs(document.querySelectorAll('.mo-pack .mo-slide')[" + slide
                + "].getBoundingClientRect().top - 12) < 24"));
    }

    private void objective(String name, String metric, String unit, String currency, String target) {
        host.as("admin").post("/rest/marketops/1.0/objectives", Map.of("name", name, "level", "MARKETING", "owner", "priya", "year", "2026", "quarter", "1",
                "metric", metric, "unit", unit, "currency", currency, "better", "higher", "target", target)).expect(200);
    }

    private String planFor(String objective) {
        ObjectNode body = marketing.plan("Plan to " + objective);
        ((ObjectNode) body.get("fields")).putObject(marketing.fieldId("Objective")).put("value", objective);
        return marketing.create("jana", body).expect(201).json().get("key").asText();
    }

    private void load(String name, String under, String content) {
        marketing.as("jana").post("/rest/marketops/1.0/projects/MKT/imports", Map.of("fileName", name, "createMissingUnderPlan", under, "onOverlap", "keep", "content", content))
                .expect(200);
    }

    private void cell(int line, String kind, String value, int version) {
        host.as("admin").patch("/rest/marketops/1.0/budget/cells", "{\"cells\":[{\"line\":" + line + ",\"month\":202602,\"kind\":\"" + kind
                + "\",\"value\":\"" + value + "\",\"version\":" + version + "}]}").expect(200);
    }
}
