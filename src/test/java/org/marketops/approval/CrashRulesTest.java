package org.marketops.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;
import static org.marketops.approval.World.PLAN;

import org.junit.jupiter.api.Test;
import org.marketops.approval.Round.State;

import java.time.Duration;

/** What is left when the host takes a transition back or dies in the middle. */
class CrashRulesTest {

    private final World world = new World();

    @Test
    void aVoteIsPendingUntilTheHostHasStoredItsTransition() {
        world.submitted();
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""));
        world.updated -= 1500;

        assertThat(world.settleApproval.settle(PLAN)).isTrue();
        assertThat(world.round().events()).isEmpty();
        world.updated += 1500;
        assertThat(world.settleApproval.settle(PLAN)).isFalse();
        assertThat(world.round().events()).hasSize(1);
    }

    @Test
    void aVoteWhoseTransitionWasTakenBackIsDroppedAfterFiveMinutes() {
        world.submitted();
        world.transitionTakenBack(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""));

        world.later(Duration.ofMinutes(4)).settle();
        assertThat(world.openTasks()).hasSize(1);
        world.later(Duration.ofMinutes(2)).settle();

        assertThat(world.openTasks()).isEmpty();
        assertThat(world.round().events()).isEmpty();
    }

    @Test
    void afterTenSecondsTheSamePersonMayVoteAgainWithoutBeingCountedTwice() {
        world.submitted();
        world.transitionTakenBack(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""));

        world.later(Duration.ofSeconds(11)).approves(ANN);

        assertThat(world.round().events()).hasSize(1);
        assertThat(world.openTasks()).isEmpty();
    }

    @Test
    void aHostThatKeepsWholeSecondsOnlyStillConfirms() {
        world.submitted();
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""));
        world.updated = world.updated / 1000 * 1000;

        world.settle();

        assertThat(world.round().events()).hasSize(1);
    }

    @Test
    void aSubmissionThatWasTakenBackLeavesNoRoundBehind() {
        world.transitionTakenBack(World.IN_APPROVAL, () -> world.submitPlan.open(world.plan(), JANA, World.route()));

        world.later(Duration.ofMinutes(6)).settle();

        assertThat(world.round().state()).isEqualTo(State.VOIDED);
        assertThat(world.openTasks()).isEmpty();
        assertThat(world.seenBy(JANA).headline()).isEqualTo(ApprovalView.Headline.NOT_SUBMITTED);
    }

    @Test
    void aSubmissionThatWasTakenBackDoesNotStandInTheWayOfTheNext() {
        world.transitionTakenBack(World.IN_APPROVAL, () -> world.submitPlan.open(world.plan(), JANA, World.route()));

        world.submitted().approves(ANN).approves(BOB).approves(DEE);

        assertThat(world.rounds.get(0).state()).isEqualTo(State.VOIDED);
        assertThat(world.round().state()).isEqualTo(State.APPROVED);
        assertThat(world.status).isEqualTo(World.APPROVED);
        assertThat(world.openTasks()).isEmpty();
    }

    @Test
    void aRecallThatWasTakenBackLeavesTheRoundOpen() {
        world.submitted();
        world.transitionTakenBack(World.DRAFT, () -> world.recall.recall(world.plan(), JANA));

        world.later(Duration.ofMinutes(6)).settle();

        assertThat(world.round().state()).isEqualTo(State.WAITING);
        assertThat(world.openTasks()).isEmpty();
    }

    @Test
    void settlingAgainAndAgainChangesNothing() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE);
        int entries = world.entries.size();

        world.settle().settle();

        assertThat(world.entries).hasSize(entries);
        assertThat(world.moved).containsExactly(41);
    }
}
