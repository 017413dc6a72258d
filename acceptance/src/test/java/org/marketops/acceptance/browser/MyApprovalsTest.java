package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.launch.Wait;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The queues as three people see them: who is asked, what was sent, a bulk approval of which one part fails, nothing left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MyApprovalsTest {

    private static final String COUNT = "/rest/marketops/1.0/approvals/count";
    private static final String PAGE = "/plugins/servlet/marketops/my-approvals";

    private HostInProcess host;
    private Marketing marketing;
    private Browser jana;
    private Browser marcus;
    private Browser priya;
    private String first;
    private String second;
    private String third;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("my-approvals"));
        marketing = Marketing.setUp(host);
        jana = Browser.open(host.baseUrl()).logIn("jana");
        marcus = Browser.open(host.baseUrl()).logIn("marcus");
        priya = Browser.open(host.baseUrl()).logIn("priya");
    }

    @AfterAll
    void stop() {
        for (Browser browser : new Browser[] {jana, marcus, priya}) {
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
    void whoHasNothingToDecideIsToldSo() {
        marcus.go("/").click(By.id("marketops-my-approvals"));

        assertThat(marcus.path()).isEqualTo(PAGE);
        assertThat(marcus.text()).contains("Nothing waits for you.").contains("Nothing to decide yet");
        marcus.shot("20-my-approvals-never").accessible("body");
    }

    @Test
    @Order(2)
    void whoIsAskedSeesEachPlanWithItsRuleAndItsAge() {
        first = submitted("Customer references");
        second = submitted("Partner newsletter");
        third = submitted("Webinar subtitles");

        marcus.go(PAGE);

        assertThat(marcus.text()).contains("3 plans wait for you.").contains("Content: 1 of", "first rejection ends it")
                .contains("USD 20,000").contains("No change").contains("less than a day").contains("Jana Novotna");
        assertThat(keys(marcus)).containsExactly(first, second, third);
        marcus.shot("21-my-approvals").accessible("body");
        marcus.width(400).fits().shot("22-my-approvals-400").width(1280);
        assertThat(keys(priya.go(PAGE))).containsExactly(first, second, third);
    }

    @Test
    @Order(3)
    void whoSentThemSeesForWhomTheyWait() {
        jana.go(PAGE + "?view=sent");

        assertThat(keys(jana)).containsExactly(third, second, first);
        assertThat(jana.text()).contains("Waits for").contains("Marcus Weber").contains("Priya Raman");
        jana.shot("23-my-approvals-sent").accessible("body");
    }

    @Test
    @Order(4)
    void aPlanThatChangedSinceSubmissionIsNotInBulkAndSaysWhy() {
        edit(first, 23500);

        marcus.go(PAGE);

        WebElement box = marcus.see(By.cssSelector("input[value^='" + first + ":']"));
        assertThat(box.isEnabled()).isFalse();
        assertThat(marcus.read(By.id("no-" + first))).isEqualTo("Not in bulk: changed since submission");
        assertThat(marcus.text()).contains("1 change, + USD 3,500");
    }

    @Test
    @Order(5)
    void nothingSelectedApprovesNothing() {
        marcus.go(PAGE).click(By.id("mo-approve"));

        assertThat(marcus.text()).contains("Nothing was approved").contains("3 plans wait for you.");
    }

    @Test
    @Order(6)
    void inABulkApprovalOnePartMayFailWhileTheOthersStayApplied() {
        marcus.go(PAGE).click(box(second)).click(box(third));
        edit(second, 17500);

        marcus.click(By.id("mo-approve"));

        assertThat(marcus.read(By.cssSelector("[role=status]"))).contains("1 plan approved, 1 not");
        List<String> results = marcus.all(By.cssSelector("#mo-results tbody tr")).stream().map(WebElement::getText).collect(Collectors.toList());
        assertThat(results.get(0)).contains(second, "Not approved", "Planned budget changed from USD 20,000 to USD 17,500");
        assertThat(results.get(1)).contains(third, "Approved", "Waits for Priya Raman");
        assertThat(keys(marcus)).containsExactly(first, second);
        marcus.shot("24-my-approvals-bulk").accessible("body");
        marcus.width(400).fits().shot("25-my-approvals-bulk-400").width(1280);
        assertThat(marketing.approval("jana", third).at("/currentStage").asText()).isEqualTo("Budget");
        assertThat(marketing.approval("jana", second).at("/currentStage").asText()).isEqualTo("Content");
    }

    @Test
    @Order(7)
    void whoHasDecidedEverythingSeesTheLastDecisionsAndWhereThePlansStand() {
        priya.go(PAGE).click(box(third)).click(By.id("mo-approve"));
        marketing.awaitStatus(third, "Approved");
        assertThat(keys(jana.go(PAGE + "?view=sent"))).containsExactly(second, first);
        for (String plan : new String[] {first, second}) {
            marketing.transition("jana", plan, Marketing.RECALL).expect(204);
            marketing.awaitStatus(plan, "Draft");
        }

        priya.go(PAGE);

        assertThat(priya.text()).contains("You have decided everything").contains("Decided last").contains(third).contains("Approved");
        priya.shot("26-my-approvals-empty").accessible("body");
        marcus.go(PAGE + "?view=done");
        assertThat(marcus.text()).contains(third).contains("Approved");
        marcus.shot("27-my-approvals-done").accessible("body");
        assertThat(jana.go(PAGE + "?view=sent").text()).contains("Nothing of yours is in approval");
        jana.shot("28-my-approvals-sent-empty");
    }

    @Test
    @Order(8)
    void overRestEachQueueComesInPagesAndAmountsOnlyWithTheRightToSeeMoney() {
        first = submitted("Trade fairs");
        submitted("Lab summit");
        JsonNode todo = host.as("marcus").get("/rest/marketops/1.0/approvals?view=todo&max=1").expect(200).json();
        assertThat(todo.get("total").asInt()).isEqualTo(2);
        assertThat(todo.get("rows")).hasSize(1);
        assertThat(todo.at("/rows/0/key").asText()).isEqualTo(first);
        assertThat(todo.at("/rows/0/amount").asText()).isEqualTo("20000");
        assertThat(todo.at("/rows/0/rule").asText()).startsWith("Content: 1 of");

        assertThat(host.as("marcus").get("/rest/marketops/1.0/approvals?view=mine").expect(400).json().get("field").asText()).isEqualTo("view");
        assertThat(host.as("marcus").get("/rest/marketops/1.0/approvals?max=0").expect(400).json().get("field").asText()).isEqualTo("max");
        assertThat(host.as("priya").get("/rest/marketops/1.0/approvals").expect(200).json().at("/rows/0").has("amount")).isTrue();
        assertThat(host.as("otto").get("/rest/marketops/1.0/approvals").expect(200).json().get("total").asInt()).isZero();
        host.anonymous().get("/rest/marketops/1.0/approvals").expect(401);
    }

    @Test
    @Order(9)
    void withoutAFormTokenNothingIsApproved() {
        Reply reply = host.as("marcus").post(PAGE, "{}");

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    @Order(10)
    void theQueueTakesAsManyStatementsForManyPlansAsForFew() {
        long few = statements();
        for (int i = 0; i < 10; i++) {
            submitted("One of many " + i);
        }

        assertThat(statements()).isEqualTo(few);
    }

    @Test
    @Order(11)
    void searchesFindWhatWaitsAndWhatWasDecidedForThoseWhoMaySeeIt() {
        assertThat(found("marcus", "issue in pendingMyApproval()")).contains(first).doesNotContain(third);
        assertThat(found("marcus", "project = MKT AND issue in approvalState(\"approved\")")).containsExactly(third);
        assertThat(found("jana", "issue in pendingMyApproval()")).isEmpty();
        assertThat(found("jana", "issue in approvalState(waiting) AND key = " + first)).containsExactly(first);
        assertThat(found("otto", "issue in approvalState(waiting)")).isEmpty();
        assertThat(search("marcus", "issue in approvalState(maybe)").expect(400).body())
                .contains("approvalState knows the states none, waiting, approved, changes, rejected, recalled");
        assertThat(search("marcus", "issue in pendingMyApproval(priya)").expect(400).body()).contains("pendingMyApproval");
    }

    @Test
    @Order(12)
    void searchesFindWhatDoesNotCountAnyMoreAndWhatWasNeverSubmitted() {
        String changed = submitted("Changed after a decision");
        String draft = marketing.completePlan("jana", "Never submitted");
        marketing.transition("marcus", changed, Marketing.APPROVE).expect(204);
        marketing.awaitStage(changed, "Budget");
        assertThat(found("jana", "issue in approvalInvalidated()")).doesNotContain(changed, draft);

        edit(changed, 31000);

        assertThat(found("jana", "issue in approvalInvalidated()")).contains(changed).doesNotContain(draft);
        assertThat(found("otto", "issue in approvalInvalidated()")).isEmpty();
        assertThat(found("jana", "issue in approvalState(none)")).contains(draft).doesNotContain(changed, first);
        assertThat(found("otto", "issue in approvalState(none)")).isEmpty();
        assertThat(found("admin", "issue in pendingMyApproval(marcus)")).contains(changed);
        assertThat(search("admin", "issue in pendingMyApproval(nobody)").expect(400).body()).contains("knows nobody");
        assertThat(search("marcus", "issue in pendingMyApproval(priya)").expect(400).body()).contains("is for administrators");
    }

    @Test
    @Order(13)
    void theHeaderSaysHowManyWaitWithoutAStatementOfThePage() {
        int waiting = host.as("marcus").get("/rest/marketops/1.0/approvals").expect(200).json().get("total").asInt();
        Wait.atMost(Duration.ofSeconds(90)).until("a count that is not a minute old", () -> counted("marcus").json().get("toDecide").asInt(),
                count -> count == waiting);

        assertThat(Long.parseLong(counted("marcus").header("X-Sandbox-Statements").get())).isZero();
        counted("otto").expect(200);
        host.anonymous().get(COUNT).expect(401);
        marcus.go(PAGE);
        Wait.atMost(Duration.ofSeconds(20)).until("the number in the header",
                () -> marcus.all(By.cssSelector("#marketops-my-approvals .mo-count")).stream().map(WebElement::getText).collect(Collectors.toList()),
                badges -> badges.equals(List.of(String.valueOf(waiting))));
        marcus.go("/secure/Dashboard.jspa").shot("24-number-in-the-header");
    }

    private Reply counted(String person) {
        return host.as(person).get(COUNT).expect(200);
    }

    private List<String> found(String person, String jql) {
        List<String> keys = new ArrayList<>();
        search(person, jql).expect(200).json().get("issues").forEach(issue -> keys.add(issue.get("key").asText()));
        return keys;
    }

    private Reply search(String person, String jql) {
        return host.as(person).get("/rest/api/2/search?maxResults=100&jql=" + Http.encoded(jql));
    }

    /** Of the second of two answers: the first one may have read the delegations, which are kept for a second. */
    private long statements() {
        host.as("marcus").get("/rest/marketops/1.0/approvals").expect(200);
        Reply reply = host.as("marcus").get("/rest/marketops/1.0/approvals").expect(200);
        return Long.parseLong(reply.header("X-Sandbox-Statements").get());
    }

    private String submitted(String summary) {
        String key = marketing.completePlan("jana", summary);
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        marketing.awaitStage(key, "Content");
        return key;
    }

    private void edit(String key, int budget) {
        ObjectNode body = marketing.issue("Campaign Plan", "x");
        ObjectNode fields = (ObjectNode) body.get("fields");
        fields.removeAll();
        fields.put(marketing.fieldId("Planned budget"), budget);
        host.as("jana").put("/rest/api/2/issue/" + key, body).expect(204);
    }

    private static By box(String key) {
        return By.cssSelector("input[value^='" + key + ":']");
    }

    private static List<String> keys(Browser browser) {
        return browser.all(By.cssSelector("#mo-queue tbody th strong")).stream().map(WebElement::getText).collect(Collectors.toList());
    }
}
