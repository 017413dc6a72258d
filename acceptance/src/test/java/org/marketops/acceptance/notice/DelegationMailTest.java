package org.marketops.acceptance.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.acceptance.notice.Inbox.Letter;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Wait;

/** Mails of delegations (A20) as a mail server gets them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DelegationMailTest {

    private static final String DELEGATIONS = "/rest/marketops/1.0/delegations";

    private final Inbox inbox = new Inbox();
    private HostInProcess host;
    private Marketing marketing;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("delegation-mail").smtp(inbox.address()));
        marketing = Marketing.setUp(host);
    }

    @AfterAll
    void stop() {
        host.close();
        inbox.close();
    }

    @Test
    void a20TheStandInIsToldOfTheDelegationAskedInTheGiversPlaceAndToldOfItsEnd() {
        int id = host.as("priya").post(DELEGATIONS, "{\"to\":\"daniel\",\"firstDay\":\"" + LocalDate.now() + "\",\"lastDay\":\""
                + LocalDate.now().plusDays(6) + "\",\"scope\":\"project\",\"project\":\"MKT\"}").expect(200).json().get("id").asInt();
        Letter told = await("You stand in for Priya Raman");
        assertThat(told.to).startsWith("daniel@");
        assertThat(told.body).contains("Priya Raman asks you to decide").contains("Project MKT").contains("You, instead of Priya Raman")
                .contains(host.baseUrl() + "/plugins/servlet/marketops/delegations");

        String key = marketing.completePlan("jana", "Asked in her place");
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        List<Letter> asked = inbox.await(host, key, 3);
        assertThat(asked).extracting(Letter::who).containsExactlyInAnyOrder("marcus: Waiting for you", "priya: Waiting for you",
                "daniel: Waiting for you");
        Letter daniel = asked.stream().filter(letter -> letter.to.startsWith("daniel@")).findFirst().get();
        assertThat(daniel.body).contains("You stand in for Priya Raman: what you decide is recorded as yours, for Priya Raman.")
                .contains("Step 1 of 2: Content").contains("USD 20,000");

        host.as("priya").delete(DELEGATIONS + "/" + id).expect(200);
        assertThat(await("You no longer stand in for Priya Raman").to).startsWith("daniel@");
    }

    private Letter await(String subject) {
        return Wait.atMost(Duration.ofSeconds(30)).until("a mail " + subject, () -> {
            host.as("admin").post("/rest/sandbox/1.0/mails", "{}").expect(200);
            return inbox.all().stream().filter(letter -> letter.subject.equals(subject)).findFirst();
        }, java.util.Optional::isPresent).get();
    }
}
