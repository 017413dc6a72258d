package org.marketops.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.acceptance.Postgres;
import org.marketops.sandbox.launch.HostInProcess;
import org.marketops.sandbox.launch.Reply;
import org.marketops.sandbox.launch.Wait;

/** The database is away for 10 s while people vote: clear errors, nothing half-written, and it works again by itself (P7). */
class DatabaseGoneTest {

    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final int PLANS = 12;

    @Test
    void votesDuringTenSecondsWithoutADatabaseAreAnsweredOrRefusedAndNeverLost() throws Exception {
        String url = Postgres.newDatabase();
        try (Gate gate = Gate.to(Gate.portOf(url));
                HostInProcess host = HostInProcess.start(Homes.withPlugin("database-gone").database(gate.through(url)))) {
            Marketing marketing = Marketing.setUp(host);
            List<String> plans = new ArrayList<>();
            for (int i = 0; i < PLANS; i++) {
                plans.add(marketing.completePlan("jana", "Gone " + i));
                marketing.transition("jana", plans.get(i), Marketing.SUBMIT).expect(204);
            }
            Map<String, Reply> answers = voteWhileTheGateIsShut(gate, marketing, plans);
            long refused = answers.values().stream().filter(reply -> reply.status() != 204).count();
            System.out.println("MEASURED 10 s without database: of " + answers.size() + " votes " + refused + " refused, "
                    + (answers.size() - refused) + " acknowledged");
            for (Map.Entry<String, Reply> answer : answers.entrySet()) {
                checkIsWhole(marketing, answer.getKey(), answer.getValue());
            }
            assertThat(marketing.approvedPlan("After the database came back")).isNotEmpty();
        }
    }

    private static Map<String, Reply> voteWhileTheGateIsShut(Gate gate, Marketing marketing, List<String> plans) throws Exception {
        Map<String, Reply> answers = new ConcurrentHashMap<>();
        AtomicBoolean shut = new AtomicBoolean();
        ExecutorService voters = Executors.newFixedThreadPool(2);
        for (String plan : plans) {
            voters.submit(() -> {
                answers.put(plan, marketing.transition("marcus", plan, Marketing.APPROVE));
                if (!shut.get() && answers.size() >= 3) {
                    shutOnce(gate, shut);
                }
            });
        }
        Wait.atMost(Duration.ofSeconds(60)).until("the gate to be shut", shut::get, Boolean::booleanValue);
        LockSupport.parkNanos(AWAY.toNanos());
        gate.open();
        voters.shutdown();
        assertThat(voters.awaitTermination(90, TimeUnit.SECONDS)).as("no thread stays stuck").isTrue();
        return answers;
    }

    private static void shutOnce(Gate gate, AtomicBoolean shut) {
        if (shut.compareAndSet(false, true)) {
            try {
                gate.shut();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Refused: a clear error, and the same vote counts when it is asked again. Acknowledged: it counts. The record is whole. */
    private static void checkIsWhole(Marketing marketing, String plan, Reply answer) {
        if (answer.status() != 204) {
            assertThat(answer.status()).as("answer without a database: %s", answer.body()).isBetween(400, 599);
            assertThat(answer.body()).doesNotContain("\tat ").doesNotContain("insert into").doesNotContain("INSERT INTO");
            Wait.atMost(Duration.ofSeconds(90)).until("the vote on " + plan + " to be taken again", () -> {
                String seen = marketing.approval("jana", plan).toString();
                if (!seen.contains("\"currentStage\":\"Budget\"")) {
                    marketing.transition("marcus", plan, Marketing.APPROVE);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
                }
                return seen;
            }, seen -> seen.contains("\"currentStage\":\"Budget\""));
        }
        marketing.awaitStage(plan, "Budget");
        marketing.transition("priya", plan, Marketing.APPROVE).expect(204);
        marketing.awaitStatus(plan, "Approved");
        assertThat(marketing.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/ledger/verify").json().get("intact").asBoolean())
                .as("record of %s", plan).isTrue();
    }
}
