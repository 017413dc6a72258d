package org.marketops.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
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
import org.marketops.acceptance.notice.Inbox;
import org.marketops.acceptance.notice.Inbox.Letter;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Wait;
import org.openqa.selenium.By;

/** A22: due times of seconds, by the job that runs every minute, as people see them on pages and in mails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClockInTheBrowserTest {

    private static final String HOURS = "\"hours\":{\"zone\":\"Europe/Berlin\",\"days\":[\"monday\",\"tuesday\",\"wednesday\",\"thursday\","
            + "\"friday\",\"saturday\",\"sunday\"],\"from\":\"00:00\",\"to\":\"00:00\"}";
    private static final String APPROVERS = "\"seats\":[{\"source\":\"group\",\"name\":\"marketing-approvers\"}]";

    private final Inbox inbox = new Inbox();
    private HostInProcess host;
    private Marketing marketing;
    private Browser marcus;
    private String slow;
    private String later;
    private String silent;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("clock").smtp(inbox.address()));
        marketing = Marketing.setUp(host);
        slow = submitted("Brochure for dealers", "\"timing\":{\"due\":\"PT2S\",\"escalate\":{\"after\":\"PT1S\",\"mode\":\"add\","
                + "\"seats\":[{\"source\":\"group\",\"name\":\"marketing-finance\"}]}}");
        later = submitted("Stand at the spring fair", "\"timing\":{\"due\":\"PT12H\"}");
        silent = submitted("Stickers", "\"timing\":{\"autoApprove\":{\"after\":\"PT1S\",\"below\":\"25000\",\"currency\":\"USD\"}}");
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
        inbox.close();
    }

    @Test
    @Order(1)
    void a22SilenceApprovesOnlyWhereThePolicySaysSoAndThePageTellsSo() {
        marketing.awaitStatus(silent, "Approved");

        marcus.go("/browse/" + silent);

        assertThat(panel()).contains("Approved by time, as the policy says: nobody decided until")
                .contains("Timed out, approved automatically");
        assertThat(marketing.status(later)).isEqualTo("In approval");
        marcus.shot("90-approved-by-time").accessible("[data-mo-panel=approval]");
    }

    @Test
    @Order(2)
    void a22WhatIsOverdueIsEscalatedAndRemindedOf() {
        JsonNode approval = Wait.atMost(Duration.ofSeconds(90)).until(slow + " to be escalated",
                () -> marketing.approval("marcus", slow), found -> found.at("/stages/0").has("escalatedAt"));
        assertThat(approval.has("due")).isTrue();

        marcus.go("/browse/" + slow);

        assertThat(panel()).contains("Overdue since").contains("More people are asked since").contains("Daniel Okafor");
        marcus.shot("91-overdue").accessible("[data-mo-panel=approval]");
        marcus.width(400).fits().shot("92-overdue-400").width(1280);
    }

    @Test
    @Order(3)
    void a22TheQueueBeginsWithWhatIsOverdue() {
        marcus.go("/plugins/servlet/marketops/my-approvals");

        assertThat(marcus.text()).contains("2 plans wait for you. One is overdue.").contains("Overdue since").contains("Due ");
        assertThat(marcus.all(By.cssSelector("#mo-queue tbody tr th a")).stream().map(link -> link.getText().split(" ")[0])
                .collect(Collectors.toList())).containsExactly(slow, later);
        marcus.shot("93-queue-with-due-times").accessible("body");
        marcus.width(400).fits().shot("94-queue-with-due-times-400").width(1280);
    }

    @Test
    @Order(4)
    void a22PeopleHearOfItByMail() {
        List<Letter> letters = inbox.await(host, slow, 6);

        assertThat(letters).extracting(Letter::who).containsExactlyInAnyOrder("marcus: Waiting for you", "priya: Waiting for you",
                "marcus: Still waiting for you", "priya: Still waiting for you", "daniel: Waiting for you too",
                "admin: Waiting for you too");
        Letter reminder = letters.stream().filter(letter -> letter.who().equals("marcus: Still waiting for you")).findFirst().get();
        assertThat(reminder.body).contains("This plan still waits for your decision in the step Content.")
                .contains("It has been overdue since").contains("Europe/Berlin");
    }

    private String panel() {
        return marcus.read(By.cssSelector("[data-mo-panel=approval]"));
    }

    /** A plan under a policy of one step with this timing; a round keeps the version it started with. */
    private String submitted(String summary, String timing) {
        host.as("admin").put("/rest/marketops/1.0/policy", "{\"format\":3," + HOURS + ",\"stages\":[{\"name\":\"Content\",\"steps\":["
                + "{\"name\":\"Content\",\"approve\":{\"rule\":\"any\"}," + APPROVERS + "," + timing + "}]}]}").expect(200);
        String key = marketing.completePlan("jana", summary);
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        return key;
    }
}
