package org.marketops.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marketops.acceptance.Homes;
import org.marketops.acceptance.Marketing;
import org.marketops.acceptance.Postgres;
import org.marketops.sandbox.launch.HostProcess;
import org.marketops.sandbox.launch.SandboxConfig;
import org.marketops.sandbox.launch.Wait;
import org.marketops.sandbox.store.StopPoints;

/**
 * Kill -9 at each place where a last vote can be cut in two (P1, P3, K1, A26). The host's thread stops at a statement, the process is
 * killed there and started again: the plan is approved exactly once, with another try of the voter only where nothing was answered.
 */
class KilledAtNamedPointsTest {

    private static final String BALLOT = "insert into .*APPROVAL_TASK";
    private static final String EVENT = "insert into .*APPROVAL_EVENT";
    private static final String ISSUE = "update jiraissue set issuetype";

    /** A place, and whether the vote is written by then, so that the voter need not ask again. */
    private enum Point {
        BEFORE_THE_BALLOT_IS_WRITTEN(false, "before " + BALLOT),
        BALLOT_WRITTEN_AND_THE_HOST_NOT_COMMITTED(false, "committed " + BALLOT),
        HOST_COMMITTED_AND_NOT_ANSWERED(true, "committed " + BALLOT, "committed " + ISSUE),
        BEFORE_THE_BALLOT_IS_COUNTED(true, "before " + EVENT),
        IN_THE_COUNTING(true, "after " + EVENT),
        COUNTED_AND_THE_OUTCOME_NOT_BEGUN(true, "committed " + EVENT),
        IN_THE_OUTCOME(true, "committed " + EVENT, "after " + ISSUE),
        OUTCOME_STORED_AND_NOT_MARKED_AS_DONE(true, "committed " + EVENT, "committed " + ISSUE);

        private final boolean voteIsWritten;
        private final String[] lines;

        Point(boolean voteIsWritten, String... lines) {
            this.voteIsWritten = voteIsWritten;
            this.lines = lines;
        }
    }

    @Test
    void a26AtEachNamedPointNothingAcknowledgedIsLostOnPostgres() {
        List<Point> all = Arrays.asList(Point.values());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < Kills.of(all.size()); i++) {
            points.add(all.get(i % all.size()));
        }
        killAt(points, Homes.withPlugin("killed-at-points-postgres").database(Postgres.newDatabase()));
    }

    @Test
    void a26AtTheTwoPointsThatCutTheVoteNothingIsLostOnH2() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < Kills.of(2); i++) {
            points.add(i % 2 == 0 ? Point.BALLOT_WRITTEN_AND_THE_HOST_NOT_COMMITTED : Point.COUNTED_AND_THE_OUTCOME_NOT_BEGUN);
        }
        killAt(points, Homes.withPlugin("killed-at-points-h2"));
    }

    private static void killAt(List<Point> points, SandboxConfig config) {
        try (HostProcess host = HostProcess.start(config.stopPoints(true))) {
            Marketing marketing = Marketing.setUp(host);
            for (Point point : points) {
                String plan = oneVoteShort(marketing, point);
                boolean acknowledged = voteAndKill(host, config, marketing, plan, point);
                host.start();
                finish(marketing, plan, point.voteIsWritten || acknowledged);
                assertApprovedOnce(marketing, plan, point);
            }
            System.out.println("MEASURED " + points.size() + " kills at " + points.stream().distinct().count() + " named points");
        }
    }

    private static String oneVoteShort(Marketing marketing, Point point) {
        String plan = marketing.completePlan("jana", "Killed " + point);
        marketing.transition("jana", plan, Marketing.SUBMIT).expect(204);
        marketing.transition("marcus", plan, Marketing.APPROVE).expect(204);
        marketing.awaitStage(plan, "Budget");
        return plan;
    }

    /** @return whether the vote was answered before the process was gone */
    private static boolean voteAndKill(HostProcess host, SandboxConfig config, Marketing marketing, String plan, Point point) {
        try {
            StopPoints.name(config.home(), point.lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> marketing.transition("priya", plan, Marketing.APPROVE).status());
        Wait.atMost(Duration.ofSeconds(60)).until(point + " to be reached", () -> StopPoints.isReached(config.home()), reached -> reached);
        if (point.voteIsWritten && point != Point.HOST_COMMITTED_AND_NOT_ANSWERED) {
            assertThat(answer.orTimeout(30, TimeUnit.SECONDS).join()).as("answer before the kill at %s", point).isEqualTo(204);
        }
        host.kill();
        return answer.exceptionally(connectionLost -> 0).join() == 204;
    }

    private static void finish(Marketing marketing, String plan, boolean voteIsWritten) {
        if (voteIsWritten) {
            marketing.awaitStatus(plan, "Approved");
            return;
        }
        Wait.atMost(Duration.ofSeconds(90)).until(plan + " to be approved after the voter asked again", () -> {
            marketing.transition("priya", plan, Marketing.APPROVE);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            return marketing.status(plan);
        }, "Approved"::equals);
    }

    private static void assertApprovedOnce(Marketing marketing, String plan, Point point) {
        String ledger = "/rest/marketops/1.0/issues/" + plan + "/ledger";
        Wait.atMost(Duration.ofSeconds(90)).until(plan + " to be marked as moved on", () -> actions(marketing, ledger),
                actions -> actions.contains("moved_on"));
        List<String> actions = actions(marketing, ledger);
        assertThat(actions).filteredOn("voted"::equals).as("votes after the kill at %s: %s", point, actions).hasSize(2);
        assertThat(actions).filteredOn("approved"::equals).as("approvals after the kill at %s: %s", point, actions).hasSize(1);
        assertThat(actions).filteredOn("moved_on"::equals).as("outcomes after the kill at %s: %s", point, actions).hasSize(1);
        assertThat(marketing.as("jana").get(ledger + "/verify").json().get("intact").asBoolean()).as("record of %s", plan).isTrue();
    }

    private static List<String> actions(Marketing marketing, String ledger) {
        List<JsonNode> entries = new ArrayList<>();
        marketing.as("jana").get(ledger).expect(200).json().get("entries").forEach(entries::add);
        return entries.stream().map(entry -> entry.get("action").asText()).collect(Collectors.toList());
    }
}
