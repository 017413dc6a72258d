package org.marketops.acceptance.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Reply;

/** Files of lines and actuals sent as they are, on a Jira that gives its connection and on one that lacks the member. */
class BudgetFilesTest {

    private static final String PROJECT = "/rest/marketops/1.0/budget/projects/MKT/";

    @Test
    void aFileIsTakenAsItIsAndItsActualsCountOnce() {
        try (HostInProcess host = HostInProcess.start(Homes.withPlugin("budget-files"))) {
            importsOnce(Marketing.setUp(host));
        }
    }

    @Test
    void aJiraThatDoesNotGiveItsConnectionTakesTheSameFilesOneByOne() {
        try (HostInProcess host = HostInProcess.start(Homes.withPlugin("budget-files-one-by-one")
                .failLink("com.atlassian.sal.api.rdbms.TransactionalExecutorFactory#createExecutor"))) {
            importsOnce(Marketing.setUp(host));
        }
    }

    private static void importsOnce(Marketing marketing) {
        String plan = marketing.completePlan("jana", "Trade fair");
        String lines = "issue,currency,kind,category,202701,202702\n" + plan + ",EUR,plan,Events,100.50,\n" + plan + ",EUR,plan,Media,1,2\n";
        String actuals = "document,position,issue,month,currency,amount,category\nRE-1,1," + plan + ",202701,EUR,10,Events\nRE-1,2," + plan + ",202702,EUR,-1,Travel\n";

        JsonNode made = send(marketing, "lines?year=2027&fileName=plan.csv", lines).expect(200).json();
        JsonNode refused = send(marketing, "lines?year=2027&fileName=plan.csv", lines.replace("100.50", "100.505")).expect(400).json();
        JsonNode first = send(marketing, "actuals?fileName=may.csv", actuals).expect(200).json();
        JsonNode second = send(marketing, "actuals?fileName=may.csv", actuals).expect(200).json();
        String all = marketing.as("jana").get(PROJECT + "lines.csv?year=2027").expect(200).body();

        assertThat(made.path("lines").asInt()).isEqualTo(2);
        assertThat(refused.path("rows").path(0).path("row").asInt()).isEqualTo(2);
        assertThat(refused.path("rows").path(0).path("column").asText()).isEqualTo("202701");
        assertThat(first.path("added").asInt()).isEqualTo(2);
        assertThat(second.path("known").asInt()).isEqualTo(2);
        assertThat(all.lines()).hasSize(6).anyMatch(line -> line.contains("Events") && line.contains("actual,10.00")).anyMatch(line -> line.contains("Travel") && line.contains("-1.00"));
        send(marketing, "lines?fileName=plan.csv", lines).expect(400);
    }

    private static Reply send(Marketing marketing, String path, String body) {
        return marketing.as("jana").post(PROJECT + path, "text/csv", body);
    }
}
