package org.marketops.acceptance.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.launch.Wait;

/** Budget lines are what an approval is about: approved, locked, changed by request, approved again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetApprovalTest {

    private static final String BUDGET = "/rest/marketops/1.0/budget/";
    private static final int REOPEN = 81;

    private HostInProcess host;
    private Marketing marketing;

    @BeforeAll
    void start() {
        host = HostInProcess.start(Homes.withPlugin("budget-approval"));
        marketing = Marketing.setUp(host);
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @Test
    void anApprovedBudgetIsLockedChangesByRequestAndIsApprovedAgain() {
        String plan = marketing.completePlan("jana", "Lab automation launch");
        int line = line(plan);
        cell(line, "plan", "=6000*2", 1).expect(200);
        marketing.transition("jana", plan, Marketing.SUBMIT).expect(204);
        approve(plan);

        JsonNode refused = cell(line, "plan", "15000", 2).expect(409).json();
        cell(line, "actual", "11000", 2).expect(200);
        JsonNode asked = marketing.as("jana").post(BUDGET + "plans/" + plan + "/requests",
                "{\"reason\":\"a second room\",\"cells\":[{\"line\":" + line + ",\"month\":202703,\"value\":\"15000\"}]}").expect(200).json();
        JsonNode locked = read(line);
        marketing.transition("jana", plan, REOPEN).expect(204);
        marketing.awaitStatus(plan, "Draft");
        awaitPlanned(line, "15000.00");

        assertThat(refused.at("/cells/0/code").asText()).isEqualTo("LOCKED");
        assertThat(asked.at("/requests/0/state").asText()).isEqualTo("WAITING");
        assertThat(locked.get("locked").asBoolean()).isTrue();
        assertThat(locked.at("/cells/plan/202703").asText()).as("nothing changes unasked").isEqualTo("12000.00");
        assertThat(read(line).get("locked").asBoolean()).isFalse();
        assertThat(marketing.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/ledger").expect(200).body()).contains("plan_locked");

        marketing.transition("jana", plan, Marketing.SUBMIT).expect(204);
        marketing.awaitStatus(plan, "In approval");
        cell(line, "plan", "16000", read(line).get("version").asInt()).expect(200);
        Wait.atMost(Duration.ofSeconds(30)).until("the panel to show the difference",
                () -> marketing.as("marcus").get("/browse/" + plan).expect(200).body(), body -> body.contains("Budget lines"));
        assertThat(marketing.as("marcus").get("/browse/" + plan).expect(200).body()).contains("16,000").contains("EUR");
        assertThat(marketing.as("ines").get("/browse/" + plan).expect(200).body()).contains("Budget lines").doesNotContain("16,000");
        marketing.as("ines").get(BUDGET + "lines?project=MKT&year=2027").expect(404);
    }

    @Test
    void aChangeWithinTheToleranceIsCarriedOutAtOnceAndRecorded() {
        JsonNode policy = marketing.as("admin").get("/rest/marketops/1.0/policies/default").expect(200).json().get("policy");
        for (JsonNode field : policy.at("/material/fields")) {
            if (field.get("field").asText().equals("budgetLines")) {
                ((ObjectNode) field).put("percent", "5");
            }
        }
        marketing.as("admin").put("/rest/marketops/1.0/policies/default", policy).expect(200);
        String plan = marketing.completePlan("jana", "Reference stories");
        int line = line(plan);
        cell(line, "plan", "12000", 1).expect(200);
        marketing.transition("jana", plan, Marketing.SUBMIT).expect(204);
        approve(plan);

        JsonNode within = ask(plan, line, "12600");
        JsonNode beyond = ask(plan, line, "12600.01");

        assertThat(within.at("/requests/0/state").asText()).isEqualTo("APPLIED");
        assertThat(beyond.at("/requests/0/state").asText()).isEqualTo("WAITING");
        assertThat(read(line).at("/cells/plan/202703").asText()).isEqualTo("12600.00");
        assertThat(read(line).get("locked").asBoolean()).isTrue();
        assertThat(marketing.status(plan)).isEqualTo("Approved");
        assertThat(marketing.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/ledger").expect(200).body()).contains("budget_changed");
        marketing.as("jana").delete(BUDGET + "requests/" + beyond.at("/requests/0/id").asInt()).expect(200);
        assertThat(marketing.as("jana").get(BUDGET + "plans/" + plan + "/requests").expect(200).json().findValuesAsText("state"))
                .containsExactly("WITHDRAWN", "APPLIED");
    }

    private JsonNode ask(String plan, int line, String amount) {
        return marketing.as("jana").post(BUDGET + "plans/" + plan + "/requests", "{\"reason\":\"a second room\",\"cells\":[{\"line\":" + line
                + ",\"month\":202703,\"value\":\"" + amount + "\"}]}").expect(200).json();
    }

    @Test
    void anApprovedPlanWhoseLinesWereChangedIsNotLaunchedUntilTheyAreAsApproved() {
        String plan = marketing.completePlan("jana", "Spring webinars");
        int line = line(plan);
        cell(line, "plan", "12000", 1).expect(200);
        marketing.transition("jana", plan, Marketing.SUBMIT).expect(204);
        approve(plan);
        marketing.as("admin").post(BUDGET + "plans/" + plan + "/unlock", "{\"reason\":\"the hall costs more\"}").expect(200);
        cell(line, "plan", "15000", read(line).get("version").asInt()).expect(200);

        assertThat(marketing.transition("jana", plan, Marketing.LAUNCH).expect(400).body()).contains("Budget lines");

        cell(line, "plan", "12000", read(line).get("version").asInt()).expect(200);
        marketing.transition("jana", plan, Marketing.LAUNCH).expect(204);
    }

    private void approve(String plan) {
        marketing.transition("marcus", plan, Marketing.APPROVE).expect(204);
        marketing.awaitStage(plan, "Budget");
        marketing.transition("priya", plan, Marketing.APPROVE).expect(204);
        marketing.awaitStatus(plan, "Approved");
    }

    private int line(String plan) {
        return marketing.as("jana").post(BUDGET + "lines", "{\"issue\":\"" + plan + "\",\"year\":\"2027\",\"currency\":\"EUR\",\"category\":\"Events\"}")
                .expect(200).json().get("id").asInt();
    }

    private Reply cell(int line, String kind, String value, int version) {
        return marketing.as("jana").patch(BUDGET + "cells", "{\"cells\":[{\"line\":" + line + ",\"month\":202703,\"kind\":\"" + kind
                + "\",\"value\":\"" + value + "\",\"version\":" + version + "}]}");
    }

    private JsonNode read(int line) {
        for (JsonNode found : marketing.as("jana").get(BUDGET + "lines?project=MKT&year=2027").expect(200).json().get("lines")) {
            if (found.get("id").asInt() == line) {
                return found;
            }
        }
        throw new AssertionError("no line " + line);
    }

    private void awaitPlanned(int line, String amount) {
        Wait.atMost(Duration.ofSeconds(60)).until("the request to be carried out", () -> read(line).at("/cells/plan/202703").asText(), amount::equals);
    }
}
