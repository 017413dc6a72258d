package org.marketops.acceptance.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Wait;

/** How many SQL statements the plugin needs for what an issue shows, through the whole wiring. */
class StatementsOfAnIssueTest {

    private static final int PANEL = 3;
    private static final int CONDITIONS = 1;
    /** Who stands in for whom is read for all plans at once and remembered for a second. */
    private static final int ONCE_A_SECOND = 1;
    /** Delegations, rounds and amounts are: on a slow machine a page outlives each of the three. Fewer than the rounds, each of which could cost one. */
    private static final int REMEMBERED_FOR_A_SECOND = 3;
    private static final int ROUNDS = 4;
    private static final int LOOKS = 6;

    @Test
    void panelAndConditionsTakeAsManyStatementsForManyDecisionsAsForNone() {
        try (HostInProcess host = HostInProcess.start(Homes.withPlugin("statements"))) {
            Marketing marketing = Marketing.setUp(host);
            String quiet = submitted(marketing, "No decisions");
            String busy = submitted(marketing, "Many decisions");
            for (int round = 0; round < ROUNDS; round++) {
                marketing.transition("marcus", busy, Marketing.REQUEST_CHANGES, "once more").expect(204);
                marketing.awaitStatus(busy, "Draft");
                marketing.transition("jana", busy, Marketing.SUBMIT).expect(204);
                awaitSettled(marketing, busy);
            }
            long panel = statements(marketing, "/rest/marketops/1.0/issues/" + quiet + "/approval");
            long panelOfMany = statements(marketing, "/rest/marketops/1.0/issues/" + busy + "/approval");
            long conditions = statements(marketing, "/rest/api/2/issue/" + quiet + "/transitions");
            long conditionsOfMany = statements(marketing, "/rest/api/2/issue/" + busy + "/transitions");
            long page = statements(marketing, "/browse/" + quiet);
            long pageOfMany = statements(marketing, "/browse/" + busy);
            System.out.println("MEASURED statements of the plugin: approval panel " + panel + ", conditions of an issue " + conditions
                    + ", whole issue page " + page + "; after four rounds " + panelOfMany + ", " + conditionsOfMany + ", " + pageOfMany);
            assertThat(Math.max(panel, panelOfMany)).as("panel").isLessThanOrEqualTo(PANEL + ONCE_A_SECOND);
            assertThat(Math.max(conditions, conditionsOfMany)).as("conditions").isLessThanOrEqualTo(CONDITIONS + ONCE_A_SECOND);
            assertThat(pageOfMany).as("issue page").isLessThanOrEqualTo(page + REMEMBERED_FOR_A_SECOND);
        }
    }

    private static String submitted(Marketing marketing, String summary) {
        String key = marketing.completePlan("jana", summary);
        marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
        awaitSettled(marketing, key);
        return key;
    }

    private static void awaitSettled(Marketing marketing, String key) {
        Wait.atMost(Duration.ofSeconds(60)).until(key + " to wait for decisions", () -> marketing.approval("marcus", key),
                seen -> seen.path("mayVote").asBoolean());
    }

    private static long statements(Marketing marketing, String path) {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < LOOKS; i++) {
            fewest = Math.min(fewest, Long.parseLong(marketing.as("marcus").get(path).expect(200).header("X-Sandbox-Statements").get()));
        }
        return fewest;
    }
}
