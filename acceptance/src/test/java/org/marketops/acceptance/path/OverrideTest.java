package org.marketops.acceptance.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Http;
import org.marketops.sandbox.launch.Reply;

/** A12 on the installed plugin: who may override, what it needs, what everybody sees afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverrideTest {

    private static final String PAGE = "/plugins/servlet/marketops/override?issue=";

    private HostInProcess host;
    private Marketing marketing;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("override"));
        marketing = Marketing.setUp(host);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void a12AnAdministratorCannotVoteButOverrideAndEverybodySeesWhoAndWhy() {
        String key = submitted("Overridden");
        assertThat(marketing.approval("admin", key).get("mayVote").asBoolean()).isFalse();
        assertThat(marketing.transition("admin", key, Marketing.APPROVE).status()).isGreaterThanOrEqualTo(400);
        assertThat(panel("admin", key)).contains("Override this approval");
        assertThat(panel("marcus", key)).doesNotContain("Override this approval");

        JsonNode after = override("admin", key, "Both approvers are ill").expect(200).json();

        assertThat(after.get("state").asText()).isEqualTo("APPROVED");
        assertThat(after.get("overrideReason").asText()).isEqualTo("Both approvers are ill");
        assertThat(marketing.status(key)).isEqualTo("Approved");
        assertThat(panel("jana", key)).contains("Approved by override of").contains("Both approvers are ill");
        assertThat(marketing.as("jana").get("/rest/marketops/1.0/issues/" + key + "/ledger").expect(200).body())
                .contains("\"action\":\"overridden\"");
        marketing.transition("jana", key, Marketing.LAUNCH).expect(204);
    }

    @Test
    void a12WithoutTheRightThereIsNothingToOverride() {
        String key = submitted("Not theirs");

        for (String person : new String[] {"jana", "marcus", "ines", "otto"}) {
            override(person, key, "I want to").expect(404);
            marketing.as(person).get(PAGE + key).expect(404);
        }
        assertThat(marketing.status(key)).isEqualTo("In approval");
    }

    @Test
    void a12TheRightIsAGroupsOnceItIsGivenToOne() {
        String key = submitted("Given");
        marketing.as("admin").put("/rest/marketops/1.0/rights", new ObjectMapper().createObjectNode().put("override", "marketing-approvers"))
                .expect(200);
        try {
            override("admin", key, "No longer mine").expect(404);
            override("priya", key, "Marcus is away").expect(200);
        } finally {
            marketing.as("admin").put("/rest/marketops/1.0/rights", new ObjectMapper().createObjectNode().put("override", "")).expect(200);
        }
    }

    @Test
    void aReasonIsNeededAndTheRefusalSaysSo() {
        String key = submitted("No reason");

        assertThat(override("admin", key, " ").expect(400).json().get("field").asText()).isEqualTo("reason");
        assertThat(override("admin", key, "x".repeat(4001)).expect(400).json().get("field").asText()).isEqualTo("reason");
        String draft = marketing.completePlan("jana", "Draft");
        assertThat(override("admin", draft, "Why not").expect(409).json().get("code").asText()).isEqualTo("NO_ROUND");
        String approved = marketing.approvedPlan("Done");
        assertThat(override("admin", approved, "Again").expect(409).json().get("code").asText()).isEqualTo("ROUND_DECIDED");
        assertThat(marketing.as("admin").get(PAGE + approved).expect(200).body()).contains("override-refused").doesNotContain("override-form");
    }

    @Test
    void thePageAsksForAReasonAndOverridesOnlyWithItsToken() {
        String key = submitted("By page");
        Http admin = marketing.as("admin");

        assertThat(admin.get(PAGE + key).expect(200).body()).contains("override-form").contains("gets your reason by mail");
        assertThat(form(admin, key, "Urgent", "wrong").status()).isEqualTo(403);
        assertThat(form(admin, key, "", admin.cookie("atlassian.xsrf.token")).expect(200).body()).contains("An override needs a reason");
        assertThat(marketing.status(key)).isEqualTo("In approval");
        form(admin, key, "Urgent", admin.cookie("atlassian.xsrf.token"));

        assertThat(marketing.status(key)).isEqualTo("Approved");
    }

    private static Reply form(Http admin, String key, String reason, String token) {
        return admin.form("/plugins/servlet/marketops/override", Map.of("issue", key, "reason", reason, "atl_token", token));
    }

    private Reply override(String person, String key, String reason) {
        return marketing.as(person).post("/rest/marketops/1.0/issues/" + key + "/approval/override",
                new ObjectMapper().createObjectNode().put("reason", reason).toString());
    }

    private String panel(String person, String key) {
        return marketing.as(person).get("/browse/" + key).expect(200).body();
    }

    private String submitted(String summary) {
        String key = marketing.completePlan("jana", summary);
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        marketing.awaitStage(key, "Content");
        return key;
    }
}
