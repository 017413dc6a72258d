package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.approval.Round.State;
import org.marketops.audit.LedgerEntry;
import org.marketops.kernel.PersonKey;

import java.time.Duration;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.CY;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;
import static org.marketops.approval.World.PLAN;

/** What becomes of everything that was written ahead, and whether the host is still waited for (A18, A24, A26, A29, A30). */
class SettlingTest {

    private static final Optional<String> BLOCKED = Optional.of("Cost centre is required.");

    private final World world = new World();

    @Test
    void a30ATaskOfADeletedPlanIsDroppedAndNothingIsWaitedFor() {
        world.submitted();
        int ballot = ballot(ANN, Decision.APPROVE);
        world.planExists = false;

        assertThat(settle()).isFalse();
        assertThat(world.ended).containsEntry(ballot, "the issue is gone");
    }

    @Test
    void aSubmissionThatIsStoredIsNotWaitedForAnyLonger() {
        world.transition(World.IN_APPROVAL, this::open);
        world.updated -= 1500;
        assertThat(settle()).isTrue();
        world.updated += 1500;

        assertThat(settle()).isFalse();
        assertThat(world.ended).containsEntry(1, "done");
    }

    @Test
    void aSubmissionThatTheHostIsSlowToStoreIsWaitedForHoweverLongThePlanIsInApproval() {
        world.transition(World.IN_APPROVAL, this::open);
        world.updated -= 1500;

        assertThat(world.later(Duration.ofMinutes(6)).settleApproval.settle(PLAN)).isTrue();
        assertThat(world.round().state()).isEqualTo(State.WAITING);
    }

    @Test
    void aSubmissionOfAPlanThatIsStoredElsewhereIsVoidedAtOnce() {
        world.transition(World.IN_APPROVAL, this::open);
        world.status = World.DRAFT;

        assertThat(settle()).isFalse();
        assertThat(world.round().state()).isEqualTo(State.VOIDED);
        assertThat(lastEntry().details()).containsEntry("why", "the plan is not in approval");
    }

    @Test
    void aSubmissionThatWasTakenBackIsStillWaitedForAtFiveMinutes() {
        world.transitionTakenBack(World.IN_APPROVAL, this::open);

        world.later(SettleApproval.TAKEN_BACK_AFTER);
        assertThat(settle()).isTrue();
        world.later(Duration.ofMillis(1));

        assertThat(settle()).isFalse();
        assertThat(world.round().state()).isEqualTo(State.VOIDED);
    }

    @Test
    void ofTwoSubmissionsTheOlderOneIsNotWaitedFor() {
        world.transitionTakenBack(World.IN_APPROVAL, this::open);
        world.transition(World.IN_APPROVAL, this::open);
        world.updated -= 3000;

        assertThat(settle()).isTrue();
        assertThat(world.openTasks()).extracting(task -> task.round().number()).containsExactly(2);
    }

    @Test
    void aVoteThatWasTakenBackIsDroppedWithItsReason() {
        world.submitted();
        world.transitionTakenBack(World.IN_APPROVAL, () -> vote(ANN, Decision.APPROVE));
        int ballot = world.openTasks().get(0).id();

        assertThat(settle()).isTrue();
        world.later(Duration.ofMinutes(6));

        assertThat(settle()).isFalse();
        assertThat(world.ended).containsEntry(ballot, "the transition was not stored");
    }

    @Test
    void a18AVoteOfAnEarlierRoundIsKeptAndDoesNotCount() {
        world.submitted();
        int ballot = ballot(ANN, Decision.APPROVE);
        world.transition(World.IN_APPROVAL, this::open);

        assertThat(settle()).isFalse();

        assertThat(world.ended).containsEntry(ballot, "another round has begun");
        assertThat(lastEntry().details()).containsEntry("why", "another round has begun").containsEntry("decision", "approve");
        assertThat(world.round().events()).isEmpty();
    }

    @Test
    void a18AVoteThatAnotherRoundOvertakesWhileItIsCountedSaysSo() {
        world.submitted();
        int ballot = ballot(ANN, Decision.APPROVE);
        Task task = world.findOpen(ballot).get();
        world.transition(World.IN_APPROVAL, this::open);

        world.castVote.count(task, world.plan());

        assertThat(world.ended).containsEntry(ballot, "another round has begun");
        assertThat(world.round().events()).isEmpty();
    }

    @Test
    void a24AVoteThatWasCountedElsewhereInTheMeantimeIsNotCountedAgain() {
        world.submitted();
        Task task = world.findOpen(ballot(ANN, Decision.APPROVE)).get();
        world.settle();
        int entries = world.entries.size();

        world.castVote.count(task, world.plan());

        assertThat(world.round().events()).hasSize(1);
        assertThat(world.entries).hasSize(entries);
    }

    @Test
    void aVoteOfAnEarlierBuildIsAboutTheContentAsItIs() {
        world.submitted();
        Task old = Task.of(Task.Kind.BALLOT, world.round().id(), ANN, "0", world.updated, world.now);
        world.tasks.put(99, old.stored(99, Decision.APPROVE, "", ""));

        assertThat(settle()).isFalse();
        assertThat(world.round().events().get(0).hash()).isEqualTo(world.round().contentOf(world.plan()).hash());
    }

    @Test
    void a5AVoteOnContentThatTheRoundHasSeenWritesNoChangeOfItsOwn() {
        world.submitted();
        ballot(ANN, Decision.APPROVE);
        world.edit(JANA, "budget", "25000");
        world.castVote.completeIfDue(world.plan());

        world.settle();

        assertThat(world.round().events()).extracting(RoundEvent::kind)
                .containsExactly(RoundEvent.Kind.CONTENT_CHANGED, RoundEvent.Kind.VOTE);
    }

    @Test
    void a24AChangeIsWrittenDownTogetherWithTheVoteAfterWhichItIsSeen() {
        world.submitted();
        Task task = world.findOpen(ballot(ANN, Decision.APPROVE)).get();
        world.edit(JANA, "budget", "25000");

        world.castVote.count(task, world.plan());

        assertThat(world.round().events()).extracting(RoundEvent::kind)
                .containsExactly(RoundEvent.Kind.VOTE, RoundEvent.Kind.CONTENT_CHANGED);
    }

    @Test
    void a5WhoVotedLastHasDecidedEvenIfAnEditCompletedTheRound() {
        world.group("content", ANN, BOB).submitted().approves(ANN).approves(BOB);
        ballot(DEE, Decision.APPROVE);
        world.edit(JANA, "budget", "25000").settle();
        assertThat(world.round().state()).isEqualTo(State.WAITING);

        world.edit(JANA, "budget", "20000").settle();

        RoundEvent approved = world.round().last(RoundEvent.Kind.APPROVED).get();
        assertThat(approved.person()).isEqualTo(DEE);
        assertThat(approved.step()).isEqualTo(2);
    }

    @Test
    void a29ARecallIsWaitedForUntilItIsStored() {
        world.submitted();
        world.transition(World.DRAFT, () -> world.recall.recall(world.plan(), JANA));
        world.updated -= 1500;
        assertThat(settle()).isTrue();
        world.updated += 1500;

        assertThat(settle()).isFalse();
        assertThat(world.round().state()).isEqualTo(State.RECALLED);
        assertThat(lastEntry().action()).isEqualTo("recalled");
    }

    @Test
    void a29ARecallOfAnEarlierRoundDoesNotEndTheNextOne() {
        world.submitted();
        world.transitionTakenBack(World.DRAFT, () -> world.recall.recall(world.plan(), JANA));

        world.submitted();

        assertThat(world.round().id().number()).isEqualTo(2);
        assertThat(world.round().state()).isEqualTo(State.WAITING);
        assertThat(world.openTasks()).isEmpty();
    }

    @Test
    void aClosingThatWasTakenBackLeavesTheApproval() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE);
        world.transitionTakenBack(World.DRAFT, () -> world.recall.close(world.plan(), JANA));

        assertThat(settle()).isTrue();
        world.later(Duration.ofMinutes(6));

        assertThat(settle()).isFalse();
        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void aRoundIsClosedOnceHoweverOftenItIsAsked() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE);
        world.transition(World.DRAFT, () -> world.recall.close(world.plan(), JANA));
        world.transition(World.DRAFT, () -> world.recall.close(world.plan(), JANA));

        assertThat(settle()).isFalse();
        assertThat(world.entries).extracting(LedgerEntry::action).containsOnlyOnce("closed");
    }

    @Test
    void a26TheOutcomeOfARoundThatIsClosedIsNotCarriedOut() {
        int outcome = blocked();
        world.transition(World.DRAFT, () -> world.recall.close(world.plan(), JANA));

        world.settle();

        assertThat(world.ended).containsEntry(outcome, "the round was ended");
        assertThat(world.moved).isEmpty();
    }

    @Test
    void a26EndingARoundLeavesTheOutcomeOfAnotherOneAlone() {
        int outcome = blocked();
        world.transition(World.IN_APPROVAL, this::open);
        world.done(world.openTasks().get(1).id());
        world.transition(World.DRAFT, () -> world.recall.recall(world.plan(), JANA));

        world.settle();

        assertThat(world.round().state()).isEqualTo(State.RECALLED);
        assertThat(world.ended).containsEntry(outcome, "the round is not decided any more");
    }

    @Test
    void a26AnOutcomeMovesItsOwnRoundOnly() {
        int outcome = blocked();
        world.transition(World.IN_APPROVAL, this::open);
        vote(CY, Decision.REQUEST_CHANGES);

        world.settle();

        assertThat(world.round().state()).isEqualTo(State.CHANGES_REQUESTED);
        assertThat(world.ended).containsEntry(outcome, "the round is not decided any more");
    }

    @Test
    void a26AnOutcomeOfARoundThatWasEndedInTheMeantimeIsDropped() {
        int outcome = blocked();
        world.append(world.round().id(), RoundEvent.of(world.round().nextSeq(), RoundEvent.Kind.CLOSED, JANA, world.now, 0, "", "0"));
        world.moveProblem = Optional.empty();

        world.settle();

        assertThat(world.ended).containsEntry(outcome, "the round is not decided any more");
        assertThat(world.moved).isEmpty();
    }

    @Test
    void a26AFailureIsWrittenDownWhenItHappensAndAgainOnlyWithAnotherReason() {
        blocked();
        assertThat(lastEntry().action()).isEqualTo("move_failed");
        assertThat(lastEntry().details()).containsEntry("detail", BLOCKED.get());
        int entries = world.entries.size();

        assertThat(world.settle().entries).hasSize(entries);
        world.moveProblem = Optional.of("A comment is needed.");

        assertThat(world.settle().entries).hasSize(entries + 1);
        assertThat(lastEntry().details()).containsEntry("detail", "A comment is needed.");
    }

    @Test
    void a26AnOutcomeIsNotSomethingTheHostIsWaitedFor() {
        blocked();

        assertThat(settle()).isFalse();
        assertThat(world.openTasks()).hasSize(1);
    }

    /** An approval whose outcome the host does not carry out: the number of its task. */
    private int blocked() {
        world.moveProblem = BLOCKED;
        world.submitted().approves(ANN).approves(BOB).approves(DEE);
        return world.openTasks().get(0).id();
    }

    private boolean settle() {
        return world.settleApproval.settle(PLAN);
    }

    private void open() {
        world.submitPlan.open(world.plan(), JANA, World.route());
    }

    private int ballot(PersonKey who, Decision decision) {
        world.transition(world.status, () -> vote(who, decision));
        return world.openTasks().get(world.openTasks().size() - 1).id();
    }

    private void vote(PersonKey who, Decision decision) {
        world.recordBallot.record(world.plan(), who, decision, decision.needsComment() ? "Name the venue." : "");
    }

    private LedgerEntry lastEntry() {
        return world.entries.get(world.entries.size() - 1);
    }
}
