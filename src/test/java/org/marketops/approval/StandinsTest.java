package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.Round.State;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Conduct;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.PersonKey;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.CY;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;

/** Who decides for whom (A20), and that it is one vote a person and a seat all the same (A17). Ann is away; Eva is nobody's approver. */
class StandinsTest {

    private static final PersonKey EVA = PersonKey.of("eva");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 7, 10);
    private static final Seat CONTENT = Seat.of(Seat.Source.GROUP, "content");

    private final World world = new World();

    @Test
    void a20TheVoteIsRecordedAsTheStandInsForTheHolder() {
        standsIn(EVA, ANN).submitted().approves(EVA);

        RoundEvent vote = world.round().events().get(0);
        assertThat(vote.person()).isEqualTo(EVA);
        assertThat(vote.seat()).isEqualTo(ANN);
        assertThat(recorded("voted")).containsEntry("seat", "ann");
        assertThat(world.round().tally(1, now(), seats()).approvals()).containsExactly(ANN);
    }

    @Test
    void a20TheHolderWhoIsAwayIsToldWhoDecidesAndUntilWhen() {
        standsIn(EVA, ANN).submitted();

        ApprovalRefused refused = world.seenBy(ANN).refusal().get();

        assertThat(refused.reason()).isEqualTo(Reason.DELEGATED);
        assertThat(refused.arguments()).containsExactly("eva", "2026-07-10");
        refused(Reason.DELEGATED, ANN, Decision.APPROVE);
    }

    @Test
    void a20WithKeepMeTooEitherOfTheTwoDecidesAndTheyCountOnce() {
        keepsToo(EVA, ANN).submitted().approves(EVA);
        refused(Reason.ALREADY_VOTED, ANN, Decision.APPROVE);

        world.approves(BOB);

        assertThat(world.round().isDone(1, now())).as("2 of 3: Ann's seat and Bob's").isTrue();
        World other = new World();
        other.standins.add(Standin.now(ANN, EVA, FRIDAY, true));
        other.submitted().approves(ANN);
        assertThatThrownBy(() -> other.approves(EVA)).isInstanceOf(ApprovalRefused.class);
        assertThat(other.round().tally(1, now(), seats()).approvals()).containsExactly(ANN);
    }

    @Test
    void a20WhatTheHolderSaidTheStandInCannotChange() {
        keepsToo(EVA, ANN).submitted().approves(ANN);

        refused(Reason.HOLDER_DECIDED, EVA, Decision.REJECT);
        refused(Reason.HOLDER_DECIDED, EVA, Decision.APPROVE);
    }

    @Test
    void a20WhatTheStandInSaidTheHolderChangesUntilTheStepIsDone() {
        keepsToo(EVA, ANN).submitted().approves(EVA).votes(ANN, Decision.ABSTAIN, "");

        assertThat(world.round().tally(1, now(), seats()).approvals()).isEmpty();
        assertThat(world.round().events()).extracting(RoundEvent::attempt).containsExactly(1, 2);
    }

    @Test
    void a20DelegateOfASubmitterCannotVote() {
        standsIn(JANA, ANN).submitted();

        refused(Reason.OWN_PLAN, JANA, Decision.APPROVE);
        world.approves(ANN);
        assertThat(world.round().tally(1, now(), seats()).approvals()).as("the seat stays with Ann").containsExactly(ANN);
    }

    @Test
    void a20NobodyStandsInOnAPlanOfTheirOwnEvenWhereThePolicyAllowsOwnPlans() {
        Step step = step(ApproveRule.count(2));
        world.policy(new Policy(2, Collections.singletonList(step)).with(Conduct.standard().allowingOwnPlans()));
        standsIn(JANA, ANN).submitted();

        refused(Reason.NOT_AN_APPROVER, JANA, Decision.APPROVE);
        world.approves(ANN);
    }

    @Test
    void a20TheStandInOfASubmitterHasNoVoteEither() {
        world.group("content", JANA, ANN, BOB, CY);
        standsIn(EVA, JANA).submitted();

        refused(Reason.NOT_AN_APPROVER, EVA, Decision.APPROVE);
    }

    @Test
    void a20WhoCannotSeeThePlanOrIsInactiveDoesNotStandInAndTheSeatStaysWithItsHolder() {
        standsIn(EVA, ANN);
        world.blindPeople.add(EVA);
        world.submitted();
        refused(Reason.NOT_AN_APPROVER, EVA, Decision.APPROVE);

        world.blindPeople.clear();
        world.inactive.add(EVA);
        refused(Reason.NOT_AN_APPROVER, EVA, Decision.APPROVE);

        world.approves(ANN);
    }

    @Test
    void a20OneHopOnly() {
        standsIn(EVA, ANN);
        standsIn(DEE, EVA).submitted();

        refused(Reason.NOT_YET, DEE, Decision.APPROVE);
        world.approves(EVA);
    }

    @Test
    void a20AVoteStaysWhenTheDaysAreOverAndTheHolderMayChangeIt() {
        standsIn(EVA, ANN).submitted().approves(EVA);
        world.standins.set(0, Standin.before(ANN, EVA, FRIDAY));

        world.approves(BOB);

        assertThat(world.round().isDone(1, now())).isTrue();
        refused(Reason.NOT_AN_APPROVER, EVA, Decision.REJECT);
        assertThat(world.round().mayWithdraw(ANN, now())).as("what was said on Ann's seat").isEqualTo(1);
    }

    @Test
    void a20a9AVoteOfAStandInWhoIsGoneNoLongerCounts() {
        standsIn(EVA, ANN).submitted().approves(EVA);
        world.inactive.add(EVA);

        world.approves(BOB);

        assertThat(world.round().isDone(1, now())).isFalse();
        world.approves(CY);
        assertThat(world.round().isDone(1, now())).isTrue();
    }

    @Test
    void a20AVoteOnTheSeatOfAHolderWhoIsGoneNoLongerCounts() {
        standsIn(EVA, ANN).submitted().approves(EVA);
        world.inactive.add(ANN);

        world.approves(BOB);

        assertThat(world.round().isDone(1, now())).isFalse();
    }

    @Test
    void a17TheOwnSeatComesFirstAndIsTheOnlyVote() {
        standsIn(BOB, ANN).submitted().approves(BOB);

        assertThat(world.round().events().get(0).seat()).isEqualTo(BOB);
        refused(Reason.ALREADY_VOTED, BOB, Decision.APPROVE);
        world.approves(ANN);
        assertThat(world.round().isDone(1, now())).as("Ann kept her seat, because Bob has one").isTrue();
    }

    @Test
    void a17WhoStandsInForTwoHasOneVoteAndTheSecondSeatStaysWithItsHolder() {
        standsIn(EVA, ANN);
        standsIn(EVA, BOB).submitted().approves(EVA);

        assertThat(world.round().events().get(0).seat()).isEqualTo(ANN);
        refused(Reason.ALREADY_VOTED, EVA, Decision.APPROVE);
        world.approves(BOB);
        assertThat(world.round().isDone(1, now())).isTrue();
    }

    @Test
    void a17AnotherDelegationInTheSameStepGivesNoSecondVote() {
        standsIn(EVA, ANN).submitted().approves(EVA);
        world.standins.set(0, Standin.now(BOB, EVA, FRIDAY, false));
        world.standins.add(Standin.before(ANN, EVA, FRIDAY));

        refused(Reason.ALREADY_VOTED, EVA, Decision.APPROVE);
        world.approves(BOB);
        assertThat(world.round().isDone(1, now())).isTrue();
    }

    @Test
    void a17InTheNextStepTheStandInIsAskedAgain() {
        Step step = step(ApproveRule.count(1));
        world.policy(step, step);
        standsIn(EVA, ANN).submitted().approves(EVA);
        assertThat(world.round().openSteps(now())).containsExactly(2);

        world.approves(EVA);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a17ACarriedVoteOfAStandInCountsOnTheSameSeatOnly() {
        Step step = step(ApproveRule.count(1));
        world.policy(new Policy(2, Arrays.asList(step, step)).with(Conduct.standard().repeat(Conduct.Repeat.CARRY)));
        standsIn(EVA, ANN).submitted().approves(EVA);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
        RoundEvent carried = world.round().last(RoundEvent.Kind.CARRIED).get();
        assertThat(carried.person()).isEqualTo(EVA);
        assertThat(carried.seat()).isEqualTo(ANN);
    }

    @Test
    void a17ACarriedVoteGivesNobodyTwoVotesInAStep() {
        world.group("all", ANN, EVA);
        world.policy(new Policy(2, Arrays.asList(step(ApproveRule.count(1)), new Step("All", ApproveRule.all(), RejectRule.first(),
                Collections.singletonList(Seat.of(Seat.Source.GROUP, "all"))))).with(Conduct.standard().repeat(Conduct.Repeat.CARRY)));
        standsIn(EVA, ANN).submitted().approves(EVA);

        assertThat(world.round().last(RoundEvent.Kind.CARRIED)).as("Eva has a seat of her own there").isEmpty();
        world.approves(EVA);
        assertThat(world.round().state()).isEqualTo(State.WAITING);
        world.approves(ANN);
        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a20AVetoAndARequiredSeatWorkThroughTheStandIn() {
        Step step = new Step("Content", ApproveRule.any(), RejectRule.outOfReach(),
                Arrays.asList(CONTENT, Seat.of(Seat.Source.GROUP, "budget").required(true).veto(true)));
        world.policy(step);
        standsIn(EVA, DEE).submitted().approves(BOB);
        assertThat(world.round().state()).isEqualTo(State.WAITING);

        world.approves(EVA);
        assertThat(world.round().state()).isEqualTo(State.APPROVED);

        World other = new World();
        other.standins.add(Standin.now(DEE, EVA, FRIDAY, false));
        other.policy(step).submitted().votes(EVA, Decision.REJECT, "Too dear");
        assertThat(other.round().state()).isEqualTo(State.REJECTED);
    }

    @Test
    void a20BothAreAskedAndTheOneWhoDecidesIsWaitedFor() {
        standsIn(EVA, ANN).submitted();

        AskedNow asked = AskedNow.in(world.round(), now(), seats());
        assertThat(asked.people()).containsExactlyInAnyOrder(ANN, EVA, BOB, CY);
        assertThat(asked.seatOf(EVA)).isEqualTo(ANN);
        assertThat(world.seenBy(EVA).refusal()).isEmpty();
        world.approves(EVA);
        assertThat(AskedNow.in(world.round(), now(), seats()).people()).containsExactlyInAnyOrder(BOB, CY);
    }

    @Test
    void a20TheStandInTakesBackWhatTheStandInSaid() {
        standsIn(EVA, ANN).submitted().approves(EVA).approves(BOB);

        world.votes(EVA, Decision.WITHDRAW, "Read it again");

        assertThat(world.round().isDone(1, now())).isFalse();
        assertThat(recorded("withdrawn")).containsEntry("seat", "ann");
        world.approves(EVA);
        assertThat(world.round().isDone(1, now())).isTrue();
    }

    @Test
    void a20AVoteCountsOnlyWhileSomebodyStandsInOnThatSeat() {
        standsIn(EVA, ANN).submitted().approves(EVA);
        world.standins.set(0, Standin.now(BOB, DEE, FRIDAY, true));

        assertThat(world.round().tally(1, now(), seats()).approvals()).isEmpty();
    }

    @Test
    void a20WhoStoodInBeforeIsNotAskedAnyMore() {
        world.standins.add(Standin.before(ANN, EVA, FRIDAY));
        world.submitted();

        refused(Reason.NOT_AN_APPROVER, EVA, Decision.APPROVE);
        assertThat(AskedNow.in(world.round(), now(), seats()).people()).containsExactlyInAnyOrder(ANN, BOB, CY);
    }

    @Test
    void a20TheSeatOfTheHolderIsBeingRecordedWhileTheHostStoresWhatTheStandInSaid() {
        standsIn(EVA, ANN).submitted();
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), EVA, Decision.APPROVE, ""));

        assertThat(world.seenBy(JANA).steps().get(0).seats()).extracting(seat -> seat.person() + " " + seat.standing())
                .containsExactly("ann BEING_RECORDED", "bob WAITING", "cy WAITING");
    }

    @Test
    void peopleAreAskedInAStepOnlyWhileItIsOpen() {
        world.submitted();

        assertThat(AskedNow.in(world.round(), now(), seats(), 1).people()).containsExactlyInAnyOrder(ANN, BOB, CY);
        assertThat(AskedNow.in(world.round(), now(), seats(), 2).people()).isEmpty();
        assertThat(AskedNow.nobody().people()).isEmpty();
    }

    private World standsIn(PersonKey person, PersonKey holder) {
        world.standins.add(Standin.now(holder, person, FRIDAY, false));
        return world;
    }

    private World keepsToo(PersonKey person, PersonKey holder) {
        world.standins.add(Standin.now(holder, person, FRIDAY, true));
        return world;
    }

    private void refused(Reason reason, PersonKey who, Decision decision) {
        assertThatThrownBy(() -> world.votes(who, decision, "No")).isInstanceOfSatisfying(ApprovalRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Map<String, String> recorded(String action) {
        return world.entries.stream().filter(entry -> entry.action().equals(action)).reduce((first, second) -> second).get().details();
    }

    private Snapshot now() {
        return world.round().contentOf(world.plan());
    }

    private Seats seats() {
        return Ownership.seats(world.round(), world.plan(), world);
    }

    private static Step step(ApproveRule rule) {
        return new Step("Content", rule, RejectRule.first(), Collections.singletonList(CONTENT));
    }
}
