package org.marketops.acceptance.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.acceptance.notice.Inbox.Letter;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Reply;

/** Links of real mails, followed by those they were sent to and by others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecideFromMailTest {

    private static final Pattern LINK = Pattern.compile("/plugins/servlet/marketops/decide\\?t=([A-Za-z0-9_-]{43})&(?:amp;)?d=(\\w+)");

    private final Inbox inbox = new Inbox();
    private HostInProcess host;
    private Marketing marketing;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("decide-from-mail").smtp(inbox.address()));
        marketing = Marketing.setUp(host);
    }

    @AfterAll
    void stop() {
        host.close();
        inbox.close();
    }

    @Test
    void a25ALinkShowsAPageAndItsButtonDecidesOnceThroughTheWorkflow() {
        String key = submitted("Decided from a mail");
        Map<String, String> links = links(asked(key, "marcus"));
        assertThat(links).containsOnlyKeys("approve", "changes", "reject");
        Http marcus = host.loggedIn("marcus");

        String page = marcus.get(links.get("approve")).expect(200).body();
        marcus.get(links.get("reject")).expect(200);
        assertThat(page).contains("Approve this plan").contains(key + " Decided from a mail").contains("id=\"mo-decide\"");
        assertThat(marketing.approval("marcus", key).toString()).contains("\"currentStage\":\"Content\"");

        assertThat(press(marcus, links.get("approve"), page, "Fine by me").status()).isEqualTo(302);
        marketing.awaitStage(key, "Budget");
        assertThat(marcus.get(links.get("approve") + "&now=1").expect(200).body()).contains("Your decision is recorded.")
                .contains("You approved").doesNotContain("mo-decide\"");
        assertThat(press(marcus, links.get("reject"), page, "No, after all").status()).isEqualTo(302);
        assertThat(marcus.get(links.get("reject")).expect(200).body()).contains("Your decision is already recorded.").contains("You approved");

        String ledger = marketing.as("admin").get("/rest/marketops/1.0/issues/" + key + "/ledger").expect(200).body();
        assertThat(ledger).contains("\"channel\":\"mail\"").contains("Fine by me").doesNotContain("No, after all");
        assertThat(marketing.as("admin").get("/rest/api/2/issue/" + key + "/comment").expect(200).body()).contains("Fine by me");
    }

    @Test
    void a31EachWayOfAVoteStandsInTheRecord() {
        String key = submitted("Different ways");
        marketing.transition("marcus", key, Marketing.APPROVE).expect(204);
        marketing.awaitStage(key, "Budget");

        assertThat(marketing.as("admin").get("/rest/marketops/1.0/issues/" + key + "/ledger").expect(200).body())
                .contains("\"channel\":\"rest\"");
    }

    @Test
    void aLinkIsGoodForItsPersonOnlyAndNeedsTheFormsToken() {
        String key = submitted("For Marcus alone");
        String link = links(asked(key, "marcus")).get("approve");
        Http priya = host.loggedIn("priya");
        Http otto = host.loggedIn("otto");

        assertThat(host.anonymous().get(link).status()).isEqualTo(302);
        assertThat(priya.get(link).expect(403).body()).contains("sent to somebody else").doesNotContain("For Marcus alone");
        assertThat(otto.get(link).expect(403).body()).doesNotContain(key);
        assertThat(host.loggedIn("marcus").form(link, Map.of("comment", "forged")).status()).isEqualTo(403);
        assertThat(marketing.approval("marcus", key).toString()).contains("\"currentStage\":\"Content\"");
    }

    @Test
    void aReasonIsAskedForBeforeAnythingIsSaved() {
        String key = submitted("Needs words");
        String link = links(asked(key, "marcus")).get("changes");
        Http marcus = host.loggedIn("marcus");
        String page = marcus.get(link).expect(200).body();

        Reply answer = press(marcus, link, page, " ");
        assertThat(answer.body()).contains("Say why, or what has to change").contains("aria-invalid=\"true\"");
        assertThat(marketing.status(key)).isEqualTo("In approval");

        press(marcus, link, page, "Name the venue");
        marketing.awaitStatus(key, "Draft");
        assertThat(marcus.get(link).expect(200).body()).contains("You requested changes");
    }

    @Test
    void aPlanThatWasChangedIsNotDecidedFromAnOldMail() {
        String key = submitted("Changed after the mail");
        String link = links(asked(key, "marcus")).get("approve");
        Http marcus = host.loggedIn("marcus");
        String page = marcus.get(link).expect(200).body();
        ObjectNode edit = new ObjectMapper().createObjectNode();
        edit.putObject("fields").put(marketing.fieldId("Planned budget"), 25000);
        marketing.as("jana").put("/rest/api/2/issue/" + key, edit).expect(204);

        assertThat(press(marcus, link, page, "").status()).isEqualTo(302);
        assertThat(marcus.get(link).expect(409).body()).contains("The plan was changed since this mail.")
                .contains("25,000").doesNotContain("id=\"mo-decide\"");
        assertThat(marketing.status(key)).isEqualTo("In approval");
    }

    @Test
    void aRoundThatIsDecidedAndAPermissionThatIsLostAreSaid() {
        String key = submitted("Recalled before");
        String link = links(asked(key, "marcus")).get("approve");
        marketing.transition("jana", key, Marketing.RECALL).expect(204);
        marketing.awaitStatus(key, "Draft");

        assertThat(host.loggedIn("marcus").get(link).expect(409).body()).contains("Nothing is left to decide here.")
                .contains("recalled");
        assertThat(host.loggedIn("marcus").get("/plugins/servlet/marketops/decide?t=nonsense&d=approve").expect(404).body())
                .contains("This link leads nowhere.");
    }

    private String submitted(String summary) {
        String key = marketing.completePlan("jana", summary);
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        return key;
    }

    private Letter asked(String key, String person) {
        return inbox.await(host, key, 2).stream().filter(letter -> letter.who().equals(person + ": Waiting for you")).findFirst()
                .orElseThrow(() -> new AssertionError("no mail to " + person));
    }

    private static Map<String, String> links(Letter letter) {
        Map<String, String> links = new TreeMap<>();
        Matcher found = LINK.matcher(letter.body);
        while (found.find()) {
            links.put(found.group(2), "/plugins/servlet/marketops/decide?t=" + found.group(1) + "&d=" + found.group(2));
        }
        return links;
    }

    private static Reply press(Http browser, String link, String page, String comment) {
        return browser.form(link, Map.of("comment", comment,
                "atl_token", page.replaceAll("(?s).*name=\"atl_token\" value=\"([^\"]+)\".*", "$1")));
    }
}
