package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.ApprovalView.Headline;
import org.marketops.approval.ApprovalView.SeatView;
import org.marketops.approval.ApprovalView.SeatView.Standing;
import org.marketops.approval.ApprovalView.StepView;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Conduct;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.PersonKey;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.CY;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;

/** What the panel says of each step and each person, and what it keeps from a reader who may not know (A5, A9, A16, A26, A35). */
class WhatPeopleSeeTest {

    private final World world = new World();

    @Test
    void a9ACompletedStepKeepsItsApprovalsAndOnlyThose() {
        world.policy(new Step("Step", ApproveRule.count(2), RejectRule.count(2), Collections.singletonList(
                Seat.of(Seat.Source.GROUP, "content"))), new Step("Budget", 1, Seat.Source.GROUP, "budget")).submitted();
        world.votes(ANN, Decision.ABSTAIN, "").approves(BOB).approves(CY);
        world.inactive.add(BOB);

        StepView done = step(0);

        assertThat(done.progress()).isEqualTo(StepView.Progress.DONE);
        assertThat(done.approvals()).isEqualTo(2);
        assertThat(standing(0, BOB)).isEqualTo(Standing.APPROVED);
    }

    @Test
    void a9WhoHasLostTheSeatIsNotNeededWhileTheStepIsOpen() {
        world.submitted().approves(ANN);
        world.inactive.add(ANN);

        assertThat(standing(0, ANN)).isEqualTo(Standing.NOT_NEEDED);
        assertThat(step(0).approvals()).isZero();
        assertThat(step(0).ableToDecide()).isEqualTo(2);
    }

    @Test
    void a9WhoDecidedOnEarlierContentAndHasLostTheSeatIsStillShown() {
        world.submitted().approves(ANN).edit(JANA, "budget", "30000").settle();
        world.inactive.add(ANN);

        assertThat(step(0).seats()).extracting(SeatView::person).containsExactly(ANN, BOB, CY);
        assertThat(standing(0, ANN)).isEqualTo(Standing.NOT_NEEDED);
    }

    @Test
    void aDecisionThatIsBeingStoredDoesNotHideThatThePlanHasLeft() {
        world.submitted();
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""));
        world.status = World.DRAFT;

        assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.LEFT);
    }

    @Test
    void eachDecisionIsShownAsWhatItIs() {
        world.policy(new Step("Step", ApproveRule.all(), RejectRule.count(2), Collections.singletonList(
                Seat.of(Seat.Source.GROUP, "content")))).submitted();
        world.approves(ANN).votes(BOB, Decision.REJECT, "Too dear.").votes(CY, Decision.REQUEST_CHANGES, "Name the venue.");

        assertThat(standing(0, ANN)).isEqualTo(Standing.APPROVED);
        assertThat(standing(0, BOB)).isEqualTo(Standing.REJECTED);
        assertThat(standing(0, CY)).isEqualTo(Standing.REQUESTED_CHANGES);
    }

    @Test
    void whoHasNotDecidedWaitsOrComesLaterOrIsNotNeeded() {
        world.submitted().approves(ANN);
        assertThat(standing(0, BOB)).isEqualTo(Standing.WAITING);
        assertThat(standing(1, DEE)).isEqualTo(Standing.LATER);

        world.approves(BOB);
        assertThat(standing(0, CY)).isEqualTo(Standing.NOT_NEEDED);
        assertThat(standing(1, DEE)).isEqualTo(Standing.WAITING);
    }

    @Test
    void aBallotThatIsUnderWayIsShownOnItsPersonOnly() {
        world.submitted();
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""));

        assertThat(standing(0, ANN)).isEqualTo(Standing.BEING_RECORDED);
        assertThat(standing(0, BOB)).isEqualTo(Standing.WAITING);
        assertThat(reason(ANN)).isEqualTo(Reason.BEING_RECORDED);
        assertThat(world.seenBy(BOB).refusal()).isEmpty();
    }

    @Test
    void aBallotOfAnEarlierRoundIsNotShownInTheNext() {
        world.submitted();
        world.transitionTakenBack(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""));
        world.transition(World.IN_APPROVAL, () -> world.submitPlan.open(world.plan(), JANA, World.route()));

        assertThat(standing(0, ANN)).isEqualTo(Standing.WAITING);
    }

    @Test
    void a5AfterAnEditEachIsShownTheOwnEarlierDecision() {
        world.submitted().approves(ANN).edit(JANA, "budget", "25000").settle().approves(BOB).edit(JANA, "budget", "30000").settle();

        SeatView ann = seat(0, ANN);
        assertThat(ann.standing()).isEqualTo(Standing.ASKED_AGAIN);
        assertThat(ann.vote().get().person()).isEqualTo(ANN);
        assertThat(seat(0, BOB).vote().get().person()).isEqualTo(BOB);
        assertThat(standing(0, CY)).isEqualTo(Standing.WAITING);
    }

    @Test
    void a5OfSeveralEarlierDecisionsTheLastIsShown() {
        world.submitted().approves(ANN).votes(ANN, Decision.ABSTAIN, "").edit(JANA, "budget", "25000").settle();

        assertThat(seat(0, ANN).vote().get().decision()).contains(Decision.ABSTAIN);
    }

    @Test
    void a9WhoDecidedOnOtherContentAndLeftIsStillShown() {
        world.submitted().approves(ANN).edit(JANA, "budget", "25000").settle();
        world.group("content", BOB, CY);

        assertThat(standing(0, ANN)).isEqualTo(Standing.NOT_NEEDED);
    }

    @Test
    void a28AfterAMigrationEarlierDecisionsAreNotShownAsAskedAgain() {
        world.submitted().approves(ANN);
        Policy strict = world.append(new Policy(0, Arrays.asList(new Step("Content", 3, Seat.Source.GROUP, "content"))), JANA, world.now);
        world.append(world.round().id(), RoundEvent.migrated(world.round().nextSeq(), JANA, world.now, strict,
                Collections.singletonList(3), world.round().contentOf(world.plan())));

        assertThat(world.round().last(RoundEvent.Kind.MIGRATED).get().electorate()).containsExactly(3);
        assertThat(standing(0, ANN)).isEqualTo(Standing.WAITING);
    }

    @Test
    void aStepKnowsItsStage() {
        world.policy(Policy.of(Arrays.asList(new Stage("First", Arrays.asList(group("Content", "content"), group("Budget", "budget"))),
                Stage.of(group("Last", "content"))))).submitted();

        assertThat(world.seenBy(JANA).steps()).extracting(StepView::stageNumber).containsExactly(1, 1, 2);
        assertThat(step(1).stage().name()).isEqualTo("First");
        assertThat(step(1).tally().needed()).isEqualTo(1);
        assertThat(step(0).due()).isEmpty();
        assertThat(step(0).escalated()).isEmpty();
    }

    @Test
    void a35WhoMayNotKnowTheVotersSeesWhoIsAskedAndTheOwnDecisionOnly() {
        world.policy(group("Content", "content", 3), group("Budget", "budget")).submitted().approves(ANN)
                .edit(JANA, "budget", "25000").settle().approves(BOB);
        ApprovalView all = world.seenBy(BOB);

        ApprovalView kept = all.withoutVoters(Optional.of(BOB));

        assertThat(all.areVotersShown()).isTrue();
        assertThat(kept.areVotersShown()).isFalse();
        assertThat(kept.steps().get(0).people()).extracting(SeatView::person).containsExactlyInAnyOrder(ANN, BOB, CY);
        assertThat(kept.steps().get(0).people()).filteredOn(seat -> !seat.person().equals(BOB))
                .allSatisfy(seat -> {
                    assertThat(seat.standing()).isEqualTo(Standing.WAITING);
                    assertThat(seat.vote()).isEmpty();
                });
        assertThat(kept.steps().get(0).people()).filteredOn(seat -> seat.person().equals(BOB))
                .extracting(SeatView::standing).containsExactly(Standing.APPROVED);
        assertThat(kept.steps().get(1).people()).extracting(SeatView::standing).containsExactly(Standing.LATER);
        assertThat(kept.headline()).isEqualTo(Headline.WAITING);
        assertThat(all.withoutVoters(Optional.empty()).steps().get(0).people()).extracting(SeatView::person)
                .containsExactlyInAnyOrder(ANN, CY);
        assertThat(all.steps().get(0).people()).hasSize(3);
    }

    @Test
    void theViewBringsTheDifferencesTheRecordAndItsVerdict() {
        world.submitted().edit(JANA, "budget", "25000");

        ApprovalView view = world.seenBy(JANA);

        assertThat(view.differences()).extracting(Object::toString).containsExactly("budget: 20000 -> 25000");
        assertThat(view.record()).hasSize(1);
        assertThat(view.verdict()).isNotNull();
        assertThat(view.due()).isEmpty();
    }

    @Test
    void a23ARequestThatMayEndSaysWhenAsLongAsItWaits() {
        world.policy(Policy.of(Collections.singletonList(Stage.of(group("Content", "content"))))
                .with(Conduct.standard().requestExpiresAfter(5))).submitted();

        assertThat(world.seenBy(JANA).requestEnds()).hasValueSatisfying(end -> assertThat(end).isAfter(world.now));
        assertThat(world.approves(ANN).seenBy(JANA).requestEnds()).isEmpty();
    }

    @Test
    void a26EachOutcomeThatIsNotCarriedOutIsShownAsBlocked() {
        world.moveProblem = Optional.of("Cost centre is required.");
        world.submitted().votes(ANN, Decision.REQUEST_CHANGES, "Name the venue.");
        assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.BLOCKED);
        world.moveProblem = Optional.empty();
        assertThat(world.settle().seenBy(JANA).headline()).isEqualTo(Headline.CHANGES_REQUESTED);

        world.submitted();
        world.moveProblem = Optional.of("Cost centre is required.");
        world.votes(ANN, Decision.REJECT, "No.");
        assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.BLOCKED);
        world.moveProblem = Optional.empty();
        assertThat(world.settle().seenBy(JANA).headline()).isEqualTo(Headline.REJECTED);
    }

    @Test
    void aDecidedRoundWaitsSinceTheLastThingThatHappened() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE);
        Round round = world.round();

        assertThat(world.seenBy(JANA).since()).contains(round.events().get(round.events().size() - 1).at());
    }

    @Test
    void whoIsNotLoggedInIsNoApproverAndHasNothingToTakeBack() {
        world.submitted().approves(ANN).approves(BOB);

        ApprovalView view = world.viewApproval.view(world.plan(), Optional.empty());

        assertThat(view.refusal().get().reason()).isEqualTo(Reason.NOT_AN_APPROVER);
        assertThat(view.withdrawable()).isEmpty();
    }

    @Test
    void beforeTheSubmissionThePeopleOfEachStepAreNamed() {
        ApprovalView view = world.seenBy(JANA);

        assertThat(view.headline()).isEqualTo(Headline.NOT_SUBMITTED);
        assertThat(view.steps()).extracting(StepView::number).containsExactly(1, 2);
        assertThat(view.steps()).extracting(StepView::progress).containsOnly(StepView.Progress.LATER);
        assertThat(view.steps().get(0).seats()).extracting(SeatView::person).containsExactly(ANN, BOB, CY);
    }

    private StepView step(int index) {
        return world.seenBy(JANA).steps().get(index);
    }

    private SeatView seat(int index, PersonKey person) {
        return step(index).seats().stream().filter(seat -> seat.person().equals(person)).findFirst().get();
    }

    private Standing standing(int index, PersonKey person) {
        return seat(index, person).standing();
    }

    private Reason reason(PersonKey person) {
        return world.seenBy(person).refusal().get().reason();
    }

    private static Step group(String name, String group) {
        return group(name, group, 1);
    }

    private static Step group(String name, String group, int needed) {
        return new Step(name, needed, Seat.Source.GROUP, group);
    }
}
