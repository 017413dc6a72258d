package org.marketops.acceptance.races;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
import org.marketops.acceptance.Postgres;
import org.marketops.sandbox.launch.HostProcess;
import org.marketops.sandbox.launch.SandboxConfig;
import org.marketops.sandbox.launch.Wait;
import org.marketops.sandbox.store.StopPoints;

/** Two processes on one PostgreSQL, driven as people do: N1, N2, N5 and the race C1 through the whole stack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    /** The share of the whole nodes in the 2,000 rounds; most of them run closer to the rows. */
    private static final int RACES = Math.max(5, Integer.getInteger("marketops.races", 2000) / 40);
    private static final Duration TAKEOVER = Duration.ofSeconds(75);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private SandboxConfig first;
    private HostProcess one;
    private HostProcess two;
    private Marketing here;
    private Marketing there;

    @BeforeAll
    void n5BothNodesStartAtOnceOnAnEmptyDatabase() throws Exception {
        String database = Postgres.newDatabase();
        first = Homes.withPlugin("node-one").database(database).nodeId("one").stopPoints(true);
        SandboxConfig second = Homes.withPlugin("node-two").database(database).nodeId("two");
        Future<HostProcess> starting = threads.submit(() -> HostProcess.start(first));
        Future<HostProcess> startingToo = threads.submit(() -> HostProcess.start(second));
        one = starting.get(120, TimeUnit.SECONDS);
        two = startingToo.get(120, TimeUnit.SECONDS);
        here = Marketing.setUp(one);
        there = Marketing.in(two);
    }

    @AfterAll
    void stop() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        one.close();
        two.close();
    }

    @Test
    @Order(1)
    void n5AfterAStartAtOnceBothNodesServeTheSamePlan() {
        String plan = here.completePlan("jana", "Started at once");
        there.transition("jana", plan, Marketing.SUBMIT).expect(204);

        assertThat(here.approval("jana", plan).get("state").asText()).isEqualTo("WAITING");
        assertThat(there.approval("jana", plan).get("state").asText()).isEqualTo("WAITING");
    }

    @Test
    @Order(2)
    void n1WhatOneNodeWritesTheOtherShowsWithinASecond() {
        long slowest = 0;
        for (int i = 0; i < 5; i++) {
            String plan = here.completePlan("jana", "Seen there " + i);
            here.transition("jana", plan, Marketing.SUBMIT).expect(204);
            here.transition("marcus", plan, Marketing.APPROVE).expect(204);
            here.awaitStage(plan, "Budget");
            long written = System.nanoTime();
            assertThat(there.approval("jana", plan).get("currentStage").asText()).as("first look on the other node").isEqualTo("Budget");
            slowest = Math.max(slowest, System.nanoTime() - written);
        }
        System.out.println("MEASURED N1: what one node has counted the other shows at its first look, asked and answered within "
                + TimeUnit.NANOSECONDS.toMillis(slowest) + " ms");
        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @Order(3)
    void n2ANodeThatDiesWithAnOpenOutcomeIsReplacedByTheOtherWithinAMinute() throws IOException {
        String plan = here.completePlan("jana", "Taken over");
        here.transition("jana", plan, Marketing.SUBMIT).expect(204);
        here.transition("marcus", plan, Marketing.APPROVE).expect(204);
        here.awaitStage(plan, "Budget");
        StopPoints.name(first.home(), "committed insert into .*APPROVAL_EVENT", "after update jiraissue set issuetype");
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> here.transition("priya", plan, Marketing.APPROVE).status());
        Wait.atMost(Duration.ofSeconds(60)).until("the outcome to be under way", () -> StopPoints.isReached(first.home()), reached -> reached);
        assertThat(answer.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo(204);
        one.kill();

        long killed = System.nanoTime();
        Wait.atMost(TAKEOVER).until(plan + " to be moved on by the other node", () -> there.status(plan), "Approved"::equals);
        System.out.println("MEASURED N2: the other node took over after " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - killed) + " s");
        one.start();
        assertThat(actions(plan)).filteredOn("moved_on"::equals).hasSize(1);
    }

    @Test
    @Order(4)
    void c1TwoLastVotesOnTwoNodesCompleteEachRoundOnce() throws Exception {
        here.as("admin").put("/rest/marketops/1.0/policy", bothOfTwo()).expect(200);
        int together = 0;
        for (int i = 0; i < RACES; i++) {
            String plan = here.completePlan("jana", "Race " + i);
            here.transition("jana", plan, Marketing.SUBMIT).expect(204);
            CyclicBarrier barrier = new CyclicBarrier(2);
            Future<long[]> marcus = threads.submit(vote(barrier, here, "marcus", plan));
            Future<long[]> priya = threads.submit(vote(barrier, there, "priya", plan));
            long[] a = marcus.get(90, TimeUnit.SECONDS);
            long[] b = priya.get(90, TimeUnit.SECONDS);
            together += a[0] < b[1] && b[0] < a[1] ? 1 : 0;
            assertCompletedOnce(plan);
        }
        System.out.println("MEASURED races on two whole nodes, C1 two last votes: " + RACES + " rounds, in " + together
                + " both votes were under way at the same time");
        assertThat(together).as("votes that never met prove nothing").isPositive();
    }

    private static Callable<long[]> vote(CyclicBarrier barrier, Marketing node, String who, String plan) {
        return () -> {
            barrier.await(60, TimeUnit.SECONDS);
            long begin = System.nanoTime();
            node.transition(who, plan, Marketing.APPROVE).expect(204);
            return new long[] {begin, System.nanoTime()};
        };
    }

    private void assertCompletedOnce(String plan) {
        here.awaitStatus(plan, "Approved");
        List<String> actions = Wait.atMost(Duration.ofSeconds(90)).until("the record of " + plan + " to be complete", () -> actions(plan),
                found -> found.contains("moved_on"));
        assertThat(actions).filteredOn("voted"::equals).as("votes of %s: %s", plan, actions).hasSize(2);
        assertThat(actions).filteredOn("approved"::equals).as("approvals of %s: %s", plan, actions).hasSize(1);
        assertThat(actions).filteredOn("moved_on"::equals).as("outcomes of %s: %s", plan, actions).hasSize(1);
        assertThat(there.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/ledger/verify").json().get("intact").asBoolean()).isTrue();
    }

    private List<String> actions(String plan) {
        List<JsonNode> entries = new ArrayList<>();
        there.as("jana").get("/rest/marketops/1.0/issues/" + plan + "/ledger").expect(200).json().get("entries").forEach(entries::add);
        return entries.stream().map(entry -> entry.get("action").asText()).collect(Collectors.toList());
    }

    private static ObjectNode bothOfTwo() {
        ObjectNode policy = JSON.createObjectNode().put("format", 2);
        ObjectNode stage = policy.putArray("stages").addObject().put("name", "Both");
        stage.putObject("approve").put("rule", "all");
        stage.putObject("reject").put("rule", "first");
        stage.putArray("seats").addObject().put("source", "group").put("name", "marketing-approvers").put("required", false).put("veto", false);
        return policy;
    }
}
