package org.marketops.acceptance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;

/** A declined request goes through its workflow's own closing transition, which Jira itself then tells of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclinedRequestTest {

    private static final String REQUESTS = "/rest/marketops/1.0/projects/MKT/requests";
    private static final String REASON = "{\"reason\":\"No budget is left before the autumn fairs.\"}";

    private HostInProcess host;
    private Marketing marketing;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("declined-request"));
        marketing = Marketing.setUp(host);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void declinedWithAReasonItIsClosedByTheFirstNamedTransitionThatItsWorkflowOffers() {
        name("Decline, Done, In Progress");
        String request = ask("Webinar for new customers");
        String before = marketing.status(request);

        JsonNode answer = decline(request);

        assertThat(before).isEqualTo("To Do");
        assertThat(answer.get("closed").asBoolean()).isTrue();
        assertThat(marketing.status(request)).isEqualTo("Done");
        JsonNode issue = marketing.as("jana").get("/rest/api/2/issue/" + request + "?fields=comment,status&expand=changelog").expect(200).json();
        assertThat(issue.at("/fields/comment/comments/0/body").asText()).contains("No budget is left before the autumn fairs.");
        assertThat(issue.get("changelog").toString()).as("a transition that Jira made, by the person who declined").contains("\"toString\":\"Done\"", "jana");
        assertThat(marketing.as("jana").get(REQUESTS).expect(200).body()).as("the queue").doesNotContain(request);
        marketing.as("jana").post(REQUESTS + "/" + request + "/decline", REASON).expect(409);
    }

    @Test
    void whereTheWorkflowOffersNoneOfTheNamesTheStatusStaysAndTheAnswerSaysSo() {
        name("Decline");
        String request = ask("A stand at the winter fair");

        JsonNode answer = decline(request);

        assertThat(answer.get("declined").asBoolean()).isTrue();
        assertThat(answer.get("closed").asBoolean()).isFalse();
        assertThat(marketing.status(request)).isEqualTo("To Do");
    }

    @Test
    void withoutAReasonNothingMoves() {
        name("Done");
        String request = ask("New brochures");

        marketing.as("jana").post(REQUESTS + "/" + request + "/decline", "{\"reason\":\" \"}").expect(400);

        assertThat(marketing.status(request)).isEqualTo("To Do");
        assertThat(marketing.as("jana").get(REQUESTS).expect(200).body()).contains(request);
    }

    private void name(String transitions) {
        marketing.as("admin").put(REQUESTS + "/settings", "{\"valueWeight\":40,\"effortWeight\":20,\"fitWeight\":40,\"answerHours\":16,\"closing\":\""
                + transitions + "\"}").expect(200);
    }

    private String ask(String what) {
        return marketing.as("jana").post(REQUESTS, "{\"what\":\"" + what + "\",\"why\":\"Fifty leads\",\"value\":3,\"effort\":2}").expect(200)
                .json().get("key").asText();
    }

    private JsonNode decline(String request) {
        return marketing.as("jana").post(REQUESTS + "/" + request + "/decline", REASON).expect(200).json();
    }
}
