package org.marketops.approval;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.ApprovalView.Headline;
import org.marketops.approval.Round.State;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.audit.LedgerEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.CY;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;

/** The rules of approvals by their numbers, on a host in memory. */
class ApprovalRulesTest {

    private final World world = new World();

    @Test
    void a1SubmittingFreezesTheContentWithItsHash() {
        world.submitted().edit(JANA, "budget", "99000");

        assertThat(world.round().opening().content().values()).containsEntry("budget", "20000");
        assertThat(world.round().opening().content().hash()).hasSize(64).isNotEqualTo(world.round().contentOf(world.plan()).hash());
    }

    @Test
    void a1EqualContentGivesEqualHashesWhateverTheOrder() {
        java.util.Map<String, String> one = new java.util.LinkedHashMap<>();
        one.put("b", "2");
        one.put("a", "\u00e9\"\\\n");
        java.util.Map<String, String> other = new java.util.LinkedHashMap<>();
        other.put("a", "\u00e9\"\\\n");
        other.put("c", "");
        other.put("b", "2");

        assertThat(Snapshot.of(one)).isEqualTo(Snapshot.of(other));
        assertThat(Snapshot.of(one).json()).isEqualTo("{\"a\":\"\\u00e9\\\"\\\\\\u000a\",\"b\":\"2\"}");
    }

    @Test
    void a2TheGateNamesTheChangedFieldWithOldAndNewValue() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE).edit(JANA, "budget", "25000");

        assertThat(world.gate.differences(world.plan())).extracting(Object::toString).containsExactly("budget: 20000 -> 25000");
        assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.CHANGED_SINCE);
    }

    @Test
    void a2WithoutAnApprovalTheGateIsClosed() {
        assertRefused(() -> world.gate.differences(world.plan()), Reason.NOT_APPROVED);
        world.submitted();
        assertRefused(() -> world.gate.differences(world.plan()), Reason.NOT_APPROVED);
    }

    @Test
    void a3AMaterialEditStartsTheStepsAgain() {
        world.submitted().approves(ANN).approves(BOB);
        assertThat(world.step()).isEqualTo(2);

        world.edit(JANA, "budget", "25000");

        assertThat(world.step()).isEqualTo(1);
        world.approves(ANN).approves(BOB).approves(DEE);
        assertThat(world.round().state()).isEqualTo(State.APPROVED);
        assertThat(world.round().approvedContent().get().values()).containsEntry("budget", "25000");
    }

    @Test
    void a5ContentThatReturnsFindsItsApprovalsAgain() {
        world.submitted().approves(ANN).edit(JANA, "budget", "25000").edit(JANA, "budget", "20000").approves(BOB);

        assertThat(world.step()).isEqualTo(2);
    }

    @Test
    void a5AfterTheApprovalAChangeThatIsTakenBackOpensTheGateAgain() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE).edit(JANA, "budget", "25000").edit(JANA, "budget", "20000");

        assertThat(world.gate.differences(world.plan())).isEmpty();
    }

    @Test
    void a5ARoundThatBecomesCompleteByTakingAnEditBackIsCompletedByTheSweep() {
        world.policy(new Step("Content", 2, Seat.Source.GROUP, "content")).submitted().approves(ANN);
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), BOB, Decision.APPROVE, ""));
        world.edit(JANA, "budget", "25000").settle();
        assertThat(world.round().state()).isEqualTo(State.WAITING);

        world.edit(JANA, "budget", "20000").settle();

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a7NobodyDecidesOnTheirOwnPlan() {
        world.group("content", ANN, BOB, CY, JANA).submitted();

        assertRefused(() -> world.approves(JANA), Reason.OWN_PLAN);
        assertThat(world.seenBy(JANA).refusal().get().reason()).isEqualTo(Reason.OWN_PLAN);
    }

    @Test
    void a7TheLastMaterialEditorCannotDecide() {
        world.submitted().edit(ANN, "budget", "25000");

        assertRefused(() -> world.approves(ANN), Reason.OWN_PLAN);
    }

    @Test
    void a8ASubmissionThatCouldNeverBeApprovedIsRefused() {
        world.group("content", ANN, JANA);

        assertRefused(() -> world.submitPlan.checkPossible(world.plan(), JANA), Reason.QUORUM_IMPOSSIBLE);
    }

    @Test
    void a9AnInactivePersonNeverDecides() {
        world.submitted();
        world.inactive.add(ANN);

        assertRefused(() -> world.approves(ANN), Reason.NOT_AN_APPROVER);
    }

    @Test
    void a9AVoterWhoLostTheRightBeforeCompletionNoLongerCounts() {
        world.submitted().approves(ANN);
        world.inactive.add(ANN);

        world.approves(BOB);

        assertThat(world.step()).isEqualTo(1);
        world.approves(CY);
        assertThat(world.step()).isEqualTo(2);
    }

    @Test
    void a9AfterCompletionHistoryIsUntouched() {
        world.submitted().approves(ANN).approves(BOB);
        world.inactive.add(ANN);
        world.inactive.add(BOB);

        world.approves(DEE);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a9ARightLostBetweenTheVoteAndItsCountingIsNoticed() {
        world.submitted();
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""));
        world.group("content", BOB, CY).settle();

        assertThat(world.round().events()).isEmpty();
        assertThat(world.entries).extracting(LedgerEntry::action).contains("not_counted");
    }

    @Test
    void a11ApproversWhoCannotSeeThePlanAreAnErrorToldAtSubmission() {
        world.blindPeople.add(ANN);
        world.blindPeople.add(BOB);

        assertRefused(() -> world.submitPlan.checkPossible(world.plan(), JANA), Reason.APPROVERS_CANNOT_SEE);
    }

    @Test
    void a13RequestingChangesAndRejectingNeedAComment() {
        world.submitted();

        assertRefused(() -> world.votes(ANN, Decision.REQUEST_CHANGES, "  "), Reason.COMMENT_MISSING);
        assertRefused(() -> world.votes(ANN, Decision.REJECT, ""), Reason.COMMENT_MISSING);
    }

    @Test
    void a13ARequestForChangesReturnsThePlan() {
        world.submitted().votes(ANN, Decision.REQUEST_CHANGES, "Name the venue.");

        assertThat(world.round().state()).isEqualTo(State.CHANGES_REQUESTED);
        assertThat(world.moved).containsExactly(42);
        assertThat(world.status).isEqualTo(World.DRAFT);
    }

    @Test
    void a14AStepThatNeedsNobodyIsRefused() {
        assertThatThrownBy(() -> new Step("Content", 0, Seat.Source.GROUP, "content")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Policy(1, java.util.Collections.emptyList())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a15TheFirstRejectionEndsTheRequest() {
        world.submitted().approves(ANN).votes(BOB, Decision.REJECT, "Not this year.");

        assertThat(world.round().state()).isEqualTo(State.REJECTED);
        assertThat(world.moved).containsExactly(43);
        assertRefused(() -> world.approves(CY), Reason.ROUND_DECIDED);
    }

    @Test
    void a17OnePersonHasOneVoteAStep() {
        world.submitted().approves(ANN).later(java.time.Duration.ofMinutes(1));

        assertRefused(() -> world.approves(ANN), Reason.ALREADY_VOTED);
    }

    @Test
    void a18StepsRunOneAfterTheOther() {
        world.submitted();
        assertRefused(() -> world.approves(DEE), Reason.NOT_YET);

        world.approves(ANN).approves(BOB).approves(DEE);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
        assertThat(world.moved).containsExactly(41);
    }

    @Test
    void a18ALateVoteIsKeptAndDoesNotCount() {
        world.submitted();
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""));
        world.status = World.DRAFT;
        world.settle();

        assertThat(world.round().events()).isEmpty();
        assertThat(world.openTasks()).isEmpty();
        assertThat(world.entries).extracting(LedgerEntry::action).endsWith("not_counted");
    }

    @Test
    void a25TheSameVoteTwiceIsOneRecord() {
        world.submitted();
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""));

        assertRefused(() -> world.approves(ANN), Reason.BEING_RECORDED);
        world.settle().settle();
        assertThat(world.round().events()).hasSize(1);
    }

    @Test
    void a26AFailedOutcomeKeepsTheVotesIsShownAndIsTriedAgain() {
        world.moveProblem = java.util.Optional.of("Cost centre is required.");
        world.submitted().approves(ANN).approves(BOB).approves(DEE);

        ApprovalView blocked = world.seenBy(JANA);
        assertThat(blocked.headline()).isEqualTo(Headline.BLOCKED);
        assertThat(blocked.problem()).isEqualTo("Cost centre is required.");
        world.settle();
        assertThat(world.entries).extracting(LedgerEntry::action).containsOnlyOnce("move_failed");
        world.moveProblem = java.util.Optional.empty();
        world.settle();
        assertThat(world.status).isEqualTo(World.APPROVED);
        assertThat(world.openTasks()).isEmpty();
    }

    @Test
    void a26APlanThatHasMovedAlreadyIsNotMovedAgain() {
        world.moveProblem = java.util.Optional.of("node died");
        world.submitted().approves(ANN).approves(BOB).approves(DEE);
        world.status = World.APPROVED;
        world.moveProblem = java.util.Optional.empty();

        world.settle();

        assertThat(world.moved).isEmpty();
        assertThat(world.openTasks()).isEmpty();
    }

    @Test
    void a28ARoundKeepsThePolicyItStartedWith() {
        world.submitted().policy(new Step("Only", 1, Seat.Source.GROUP, "budget"));

        assertThat(world.round().opening().policy().version()).isEqualTo(1);
        assertRefused(() -> world.approves(DEE), Reason.NOT_YET);
    }

    @Test
    void a29RecallEndsTheRoundAndIsForTheOwnPeopleOnly() {
        world.submitted().approves(ANN);

        assertRefused(() -> world.recall.recall(world.plan(), BOB), Reason.NOT_YOURS_TO_RECALL);
        world.transition(World.DRAFT, () -> world.recall.recall(world.plan(), JANA));
        world.settle();

        assertThat(world.round().state()).isEqualTo(State.RECALLED);
        assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.RECALLED);
        assertThat(world.moved).isEmpty();
    }

    @Test
    void a30AVoteOnADeletedPlanIsDroppedAndNothingIsStuck() {
        world.submitted();
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""));
        world.planExists = false;

        world.settle();

        assertThat(world.openTasks()).isEmpty();
    }

    @Test
    void anApprovalThatWasClosedNoLongerCounts() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE);
        world.transition(World.DRAFT, () -> world.recall.close(world.plan(), JANA));
        world.settle();

        assertRefused(() -> world.gate.differences(world.plan()), Reason.NOT_APPROVED);
        ApprovalView view = world.seenBy(JANA);
        assertThat(view.headline()).isEqualTo(Headline.NOT_SUBMITTED);
        assertThat(view.steps().get(0).seats()).hasSize(3);
    }

    @Test
    void withoutAPolicyASubmissionSaysWhatToDo() {
        world.withoutPolicy();

        assertRefused(() -> world.submitPlan.checkPossible(world.plan(), JANA), Reason.NO_POLICY);
    }

    private static void assertRefused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ApprovalRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
