package org.marketops.acceptance.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.marketops.acceptance.notice.Inbox.Letter;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails of approvals as a mail server gets them. The last test looks at all of them together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NotificationsTest {

    private static final String PAGE = "/plugins/servlet/marketops/notifications";

    private final Inbox inbox = new Inbox();
    private HostInProcess host;
    private Marketing marketing;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("notifications").smtp(inbox.address()));
        marketing = Marketing.setUp(host);
    }

    @AfterAll
    void stop() {
        host.close();
        inbox.close();
    }

    @Test
    @Order(1)
    void eachActTellsThosePeopleWhomItConcernsInOneThread() {
        String key = marketing.completePlan("jana", "Spring fair & <b>friends</b>");

        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        assertThat(inbox.await(host, key, 2)).extracting(Letter::who)
                .containsExactlyInAnyOrder("marcus: Waiting for you", "priya: Waiting for you");

        marketing.transition("marcus", key, Marketing.APPROVE).expect(204);
        marketing.awaitStage(key, "Budget");
        assertThat(inbox.await(host, key, 4)).extracting(Letter::who).containsExactlyInAnyOrder("marcus: Waiting for you",
                "priya: Waiting for you", "priya: Waiting for you", "jana: Step approved");

        marketing.transition("priya", key, Marketing.APPROVE).expect(204);
        marketing.awaitStatus(key, "Approved");
        List<Letter> all = inbox.await(host, key, 5);
        assertThat(all).extracting(Letter::who).containsExactlyInAnyOrder("marcus: Waiting for you",
                "priya: Waiting for you", "priya: Waiting for you", "jana: Step approved", "jana: Approved");

        assertThat(all).extracting(letter -> letter.inReplyTo).containsOnly(all.get(0).inReplyTo);
        assertThat(all.get(0).inReplyTo).isNotEmpty();
        assertThat(all).extracting(letter -> letter.messageId).doesNotHaveDuplicates();
        Letter asked = one(all, "marcus: Waiting for you");
        assertThat(asked.type).startsWith("text/html");
        assertThat(asked.subject).isEqualTo("[" + key + "] Waiting for you: Spring fair & <b>friends</b>");
        assertThat(asked.body).contains("Jana Novotna asks you to approve this plan.")
                .contains("Spring fair &amp; &lt;b&gt;friends").doesNotContain("<b>friends")
                .contains(host.baseUrl() + "/browse/" + key)
                .contains("Step 1 of 2: Content").contains("USD 20,000");
    }

    @Test
    @Order(2)
    void aRequestForChangesReachesTheSubmitterWithItsWords() {
        String key = marketing.completePlan("jana", "Needs a shorter brief");
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        inbox.await(host, key, 2);

        marketing.transition("marcus", key, Marketing.REQUEST_CHANGES, "Shorten the brief, it isn't clear").expect(204);
        marketing.awaitStatus(key, "Draft");

        Letter letter = one(inbox.await(host, key, 3), "jana: Changes requested");
        assertThat(letter.body).contains("Marcus Weber asks you to change this plan:").contains("Shorten the brief, it isn");
    }

    @Test
    @Order(3)
    void whoMayNotSeeMoneyIsAskedWithoutTheAmount() {
        String key = plan("Owned by a guest", "ines");
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        inbox.await(host, key, 2);

        marketing.transition("marcus", key, Marketing.APPROVE).expect(204);
        marketing.awaitStage(key, "Budget");

        Letter asked = one(inbox.await(host, key, 4), "ines: Waiting for you");
        assertThat(asked.body).contains("Lab managers").doesNotContain("20,000").doesNotContain("Planned budget");
    }

    @Test
    @Order(4)
    void whoDecidedIsToldWhenThePlanIsChangedWhileItWaits() {
        String key = marketing.completePlan("jana", "Changed while it waits");
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        inbox.await(host, key, 2);
        marketing.transition("marcus", key, Marketing.APPROVE).expect(204);
        marketing.awaitStage(key, "Budget");
        inbox.await(host, key, 4);

        ObjectNode edit = new ObjectMapper().createObjectNode();
        edit.putObject("fields").put(marketing.fieldId("Planned budget"), 25000);
        marketing.as("jana").put("/rest/api/2/issue/" + key, edit).expect(204);

        Letter letter = one(inbox.await(host, key, 5), "marcus: Changed since you decided");
        assertThat(letter.body).contains("submitted USD 20,000, now USD 25,000");
    }

    @Test
    @Order(5)
    void aPlanThatIsRejectedAtOnceTellsItsSubmitter() {
        String key = marketing.completePlan("jana", "Decided at once");
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        marketing.transition("marcus", key, Marketing.REJECT, "Not this year").expect(204);
        marketing.awaitStatus(key, "Draft");

        assertThat(inbox.await(host, key, 1)).extracting(Letter::who).contains("jana: Rejected");
    }

    @Test
    @Order(6)
    void everybodyChoosesWhatToGetAndInWhichForm() {
        choose("priya", Map.of("form", "html"));
        choose("marcus", Map.of("asked", "true", "form", "plain"));
        String key = marketing.completePlan("jana", "Chosen in the settings");

        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        inbox.await(host, key, 1);
        marketing.transition("marcus", key, Marketing.APPROVE).expect(204);
        marketing.awaitStage(key, "Budget");

        List<Letter> letters = inbox.await(host, key, 2);
        assertThat(letters).extracting(Letter::who).containsExactlyInAnyOrder("marcus: Waiting for you", "jana: Step approved");
        Letter asked = one(letters, "marcus: Waiting for you");
        assertThat(asked.type).startsWith("text/plain");
        assertThat(asked.body).contains("Open the plan:").contains("/browse/" + key).doesNotContain("<");
        assertThat(host.loggedIn("marcus").get(PAGE).expect(200).body()).contains("value=\"plain\" checked");
    }

    @Test
    @Order(7)
    void theSettingsArePartOfNobodyElseAndNeedAToken() {
        Http otto = host.loggedIn("otto");

        assertThat(otto.form(PAGE, Map.of("form", "plain")).status()).isEqualTo(403);
        assertThat(otto.get(PAGE).expect(200).body()).contains("name=\"asked\" value=\"true\" aria-describedby=\"asked-hint\" checked");
    }

    @Test
    @Order(8)
    void nobodyElseGotAnything() {
        assertThat(inbox.all()).noneMatch(letter -> letter.to.startsWith("otto") || letter.to.startsWith("gone")
                || letter.to.startsWith("daniel") || letter.to.startsWith("admin"));
        assertThat(inbox.all()).filteredOn(letter -> letter.to.startsWith("ines")).hasSize(1);
    }

    /** Mails come in no certain order. */
    @Test
    @Order(9)
    void a32TheHeadsOfAllRecordsAreMailedToTheGroupThatGetsThemAndToNobodyElse() {
        marketing.as("admin").put("/rest/marketops/1.0/rights", "{\"headsMail\": \"jira-administrators\"}").expect(200);
        int before = inbox.all().size();

        run("org.marketops.jira.record.heads");

        List<Letter> heads = inbox.all().stream().skip(before).collect(Collectors.toList());
        assertThat(heads).extracting(letter -> letter.to).containsExactly("admin@example.com");
        assertThat(heads.get(0).subject).matches("Heads of [1-9][0-9]* records");
        assertThat(heads.get(0).body).containsPattern("MarketOps record: plan [0-9]+ entry [0-9]+ head [0-9a-f]{64}")
                .doesNotContain("Spring fair").doesNotContain("20,000");
    }

    @Test
    @Order(10)
    void theOwnerOfASourceWhoseFileIsRefusedIsToldOnceAndWhenItWorksAgain() throws Exception {
        String page = "/plugins/servlet/marketops/sources";
        Http admin = host.as("admin");
        String added = admin.form(page, Map.of("do", "add", "name", "Web shop", "owner", "jana", "projects", "MKT",
                "atl_token", token(admin.get(page).expect(200).body()))).expect(200).body();
        String secret = added.replaceAll("(?s).*id=\"sources-secret\">([^<]+)<.*", "$1");

        push(secret, "1", "campaign,date,spend,currency\\nSpring,2026-05-01,98765.43 and more,EUR\\n", 409);
        run("org.marketops.jira.source.owners");
        run("org.marketops.jira.source.owners");
        push(secret, "2", "campaign,date,clicks\\nSpring,2026-05-01,5\\n", 200);
        run("org.marketops.jira.source.owners");

        List<Letter> told = inbox.all().stream().filter(letter -> letter.subject.startsWith("Source ")).collect(Collectors.toList());
        assertThat(told).extracting(letter -> letter.to).containsOnly("jana@halden.example");
        assertThat(told).extracting(letter -> letter.subject).containsExactlyInAnyOrder("Source Web shop fails", "Source Web shop works again");
        assertThat(told).allMatch(letter -> !letter.body.contains("98765"));
        assertThat(told.stream().filter(letter -> letter.subject.endsWith("fails")).findFirst().orElseThrow().body).contains("night.csv").contains("/plugins/servlet/marketops/import?project=MKT");
    }

    private void push(String secret, String key, String content, int expected) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(host.baseUrl() + "/rest/marketops/1.0/push/MKT"))
                .header("Content-Type", "application/json").header("X-MarketOps-Token", secret).header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"fileName\":\"night.csv\",\"content\":\"" + content + "\"}")).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    }

    /** A job of the host now, and the mails that it wrote. */
    private void run(String job) {
        Http admin = host.as("admin");
        String jobs = "/secure/admin/SchedulerAdmin.jspa";
        admin.form(jobs, Map.of("runnerKey", job, "atl_token", token(admin.get(jobs).expect(200).body()))).expect(200);
        host.as("admin").post("/rest/sandbox/1.0/mails", "{}").expect(200);
    }

    private static Letter one(List<Letter> letters, String who) {
        return letters.stream().filter(letter -> letter.who().equals(who)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + who + " among " + letters));
    }

    private String plan(String summary, String budgetOwner) {
        ObjectNode body = marketing.plan(summary);
        ((ObjectNode) body.get("fields")).putObject(marketing.fieldId("Budget owner")).put("name", budgetOwner);
        return marketing.create("jana", body).expect(201).json().get("key").asText();
    }

    private void choose(String person, Map<String, String> fields) {
        Http browser = host.loggedIn(person);
        String page = browser.get(PAGE).expect(200).body();
        Map<String, String> form = new TreeMap<>(fields);
        form.put("atl_token", token(page));
        browser.form(PAGE, form);
    }

    private static String token(String page) {
        return page.replaceAll("(?s).*name=\"atl_token\" value=\"([^\"]+)\".*", "$1");
    }
}
