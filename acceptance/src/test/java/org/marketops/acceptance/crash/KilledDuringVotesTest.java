package org.marketops.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.acceptance.Postgres;
import org.marketops.sandbox.launch.HostProcess;
import org.marketops.sandbox.launch.SandboxConfig;
import org.marketops.sandbox.launch.Wait;

/**
 * Kill -9 at random moments while people vote: no vote that was acknowledged is lost, no round stays stuck (P1, P3, K2). Every other
 * kill comes at any moment, the rest shortly after an answer, so that there is always something that could have been lost.
 */
class KilledDuringVotesTest {

    private static final int KILLS_PER_DATABASE = Kills.of(5);
    private static final int PLANS_PER_KILL = 4;

    @Test
    void noAcknowledgedVoteIsLostOnPostgres() {
        killWhilePeopleVote(Homes.withPlugin("killed-postgres").database(Postgres.newDatabase()));
    }

    @Test
    void noAcknowledgedVoteIsLostOnH2() {
        killWhilePeopleVote(Homes.withPlugin("killed-h2"));
    }

    private static void killWhilePeopleVote(SandboxConfig config) {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        int acknowledgedBeforeKill = 0;
        try (HostProcess host = HostProcess.start(config)) {
            Marketing marketing = Marketing.setUp(host);
            for (int kill = 0; kill < KILLS_PER_DATABASE; kill++) {
                List<String> plans = submitted(marketing, kill);
                ConcurrentMap<String, Integer> acknowledged = vote(host, marketing, plans, kill % 2 == 0, random.nextInt(kill % 2 == 0 ? 120 : 400));
                acknowledgedBeforeKill += acknowledged.size();
                host.start();
                finishAndCheck(marketing, plans, acknowledged, seed);
            }
        }
        assertThat(acknowledgedBeforeKill).as("votes that could have been lost, seed %d", seed).isPositive();
        System.out.println("MEASURED " + KILLS_PER_DATABASE + " kills during votes, " + acknowledgedBeforeKill
                + " votes acknowledged before the process died, seed " + seed);
    }

    private static List<String> submitted(Marketing marketing, int kill) {
        List<String> plans = new ArrayList<>();
        for (int i = 0; i < PLANS_PER_KILL; i++) {
            String key = marketing.completePlan("jana", "Kill " + kill + " plan " + i);
            marketing.transition("jana", key, Marketing.SUBMIT).expect(204);
            plans.add(key);
        }
        return plans;
    }

    /** Marcus votes on all plans while the process is killed; what was answered with 204 is acknowledged. */
    private static ConcurrentMap<String, Integer> vote(HostProcess host, Marketing marketing, List<String> plans,
            boolean afterAnAnswer, int killAfterMillis) {
        ConcurrentMap<String, Integer> acknowledged = new ConcurrentHashMap<>();
        CountDownLatch firstAnswer = new CountDownLatch(afterAnAnswer ? 1 : 0);
        ExecutorService voters = Executors.newFixedThreadPool(2);
        try {
            for (String key : plans) {
                voters.submit(() -> {
                    if (marketing.transition("marcus", key, Marketing.APPROVE).status() == 204) {
                        acknowledged.put(key, 204);
                        firstAnswer.countDown();
                    }
                });
            }
            assertThat(await(firstAnswer)).as("a first vote is answered").isTrue();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(killAfterMillis));
            host.kill();
        } finally {
            voters.shutdown();
            awaitEnd(voters);
        }
        return acknowledged;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void awaitEnd(ExecutorService voters) {
        try {
            assertThat(voters.awaitTermination(70, TimeUnit.SECONDS)).as("voters end when the host is gone").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Not acknowledged: the vote may be there or not, and asking again does no harm. A ballot whose transition Jira never stored keeps
     * its voter waiting for a while ("being recorded"), then the same person is heard again.
     */
    private static void voteUntilItCounts(Marketing marketing, String key) {
        Wait.atMost(Duration.ofSeconds(150)).until("the vote on " + key + " to count", () -> {
            String seen = marketing.approval("marcus", key).toString();
            if (!seen.contains("\"currentStage\":\"Budget\"")) {
                marketing.transition("marcus", key, Marketing.APPROVE);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            }
            return seen;
        }, seen -> seen.contains("\"currentStage\":\"Budget\""));
    }

    private static void finishAndCheck(Marketing marketing, List<String> plans, ConcurrentMap<String, Integer> acknowledged, long seed) {
        for (String key : plans) {
            if (acknowledged.containsKey(key)) {
                marketing.awaitStage(key, "Budget");
            } else {
                voteUntilItCounts(marketing, key);
            }
            marketing.transition("priya", key, Marketing.APPROVE).expect(204);
            marketing.awaitStatus(key, "Approved");
            assertThat(marketing.as("jana").get("/rest/marketops/1.0/issues/" + key + "/ledger/verify").json().get("intact").asBoolean())
                    .as("record of %s, seed %d", key, seed).isTrue();
        }
    }
}
