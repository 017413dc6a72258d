package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.audit.LedgerEntry;

import java.time.Duration;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.DEE;

/** A26: an outcome transition has one executor, and a crash between its claim and the transition is healed. */
class ClaimsTest {

    private static final Optional<String> BLOCKED = Optional.of("Cost centre is required.");

    private final World world = new World();

    @Test
    void a26WhileAnotherProcessIsAtItNobodyElseMovesThePlan() {
        int outcome = decidedAndClaimedBy("another process");

        world.settle();

        assertThat(world.moved).isEmpty();
        assertThat(world.ended).doesNotContainKey(outcome);
        assertThat(world.openTasks()).extracting(Task::problem).containsExactly("");
    }

    @Test
    void a26WhatTheOtherProcessHasMovedIsNotMovedAgain() {
        int outcome = decidedAndClaimedBy("another process");
        world.status = World.APPROVED;

        world.settle();

        assertThat(world.moved).isEmpty();
        assertThat(world.ended).containsEntry(outcome, "done");
    }

    @Test
    void a26WhereTheProcessIsGoneTheNextRunMovesThePlanOnce() {
        decidedAndClaimedBy("another process");
        world.goneProcess = "another process";

        world.settle().settle();

        assertMovedOnce();
    }

    @Test
    void a26AProcessOfWhichNothingIsKnownHoldsAnOutcomeForTenMinutes() {
        decidedAndClaimedBy("another process");

        world.later(Claims.LONGEST.minusMillis(1)).settle();
        assertThat(world.moved).isEmpty();
        world.later(Duration.ofMillis(1)).settle();

        assertMovedOnce();
    }

    @Test
    void a26WhatThisProcessLeftBehindItTakesUpAgain() {
        decidedAndClaimedBy("this process");

        world.settle();

        assertMovedOnce();
    }

    @Test
    void a26AFailureLeavesTheOutcomeToWhoeverComesNext() {
        world.moveProblem = BLOCKED;
        decided();
        assertThat(world.claims).isEmpty();

        world.moveProblem = Optional.empty();
        world.settle();

        assertMovedOnce();
        assertThat(world.claims.values()).extracting(Claim::holder).containsExactly("this process");
        assertThat(world.claims.values()).extracting(Claim::since).containsExactly(world.now);
    }

    @Test
    void a26OnOneNodeOneThreadDoesTheWorkAndAnotherMayAfterIt() {
        world.moveProblem = BLOCKED;
        int outcome = decided();
        Claims claims = new Claims(world, world, world, world.clock);
        int[] done = new int[2];

        claims.whileClaimed(outcome, () -> {
            done[0]++;
            claims.whileClaimed(outcome, () -> done[1]++);
        });
        assertThat(done).containsExactly(1, 0);
        claims.whileClaimed(outcome, () -> done[1]++);

        assertThat(done).containsExactly(1, 1);
    }

    @Test
    void a26WorkThatBreaksOffIsTakenUpAgainAndWorkThatIsDoneIsNot() {
        world.moveProblem = BLOCKED;
        int outcome = decided();
        Claims claims = new Claims(world, world, world, world.clock);
        int[] done = new int[1];

        assertThatThrownBy(() -> claims.whileClaimed(outcome, () -> {
            throw new IllegalStateException("no database");
        })).hasMessage("no database");
        claims.whileClaimed(outcome, () -> done[0]++);
        world.done(outcome);
        claims.whileClaimed(outcome, () -> done[0]++);

        assertThat(done).containsExactly(1);
    }

    private int decidedAndClaimedBy(String process) {
        world.moveProblem = BLOCKED;
        int outcome = decided();
        world.moveProblem = Optional.empty();
        Task task = world.tasks.get(outcome);
        world.tasks.put(outcome, task.stored(outcome, null, "", ""));
        world.claim(outcome, new Claim(process, world.now));
        return outcome;
    }

    private int decided() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE);
        return world.openTasks().stream().filter(task -> task.kind() == Task.Kind.OUTCOME).findFirst().orElseThrow().id();
    }

    private void assertMovedOnce() {
        assertThat(world.moved).containsExactly(41);
        assertThat(world.openTasks()).isEmpty();
        assertThat(world.entries).extracting(LedgerEntry::action).containsOnlyOnce("moved_on");
    }
}
