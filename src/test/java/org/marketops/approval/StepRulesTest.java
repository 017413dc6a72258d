package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.ApprovalView.Headline;
import org.marketops.approval.ApprovalView.SeatView.Standing;
import org.marketops.approval.Round.State;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.PersonKey;

import java.util.Arrays;
import java.util.Collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.CY;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;

/** What it takes to approve a step, to reject it, and what an abstention does (A14, A15, A16). */
class StepRulesTest {

    private static final Seat CONTENT = Seat.of(Seat.Source.GROUP, "content");
    private static final Seat FINANCE = Seat.of(Seat.Source.GROUP, "budget");

    private final World world = new World();

    @Test
    void a14AllMustApprove() {
        asked(ApproveRule.all(), RejectRule.first(), CONTENT).approves(ANN).approves(BOB);
        assertThat(world.round().state()).isEqualTo(State.WAITING);
        assertThat(needed()).isEqualTo(3);

        world.approves(CY);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a14AllIsEverybodyWhoStillHasASeat() {
        asked(ApproveRule.all(), RejectRule.first(), CONTENT).approves(ANN).approves(BOB);
        world.inactive.add(CY);

        world.settle();

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a14AllOfNobodyNeverPasses() {
        asked(ApproveRule.all(), RejectRule.first(), CONTENT).approves(ANN);
        world.inactive.addAll(Arrays.asList(ANN, BOB, CY));

        world.settle();

        assertThat(world.round().state()).isEqualTo(State.WAITING);
        assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.NOBODY_CAN_DECIDE);
    }

    @Test
    void a14AnyOneIsEnough() {
        asked(ApproveRule.any(), RejectRule.first(), CONTENT).approves(CY);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a14AShareIsRoundedUpAndShownAsANumber() {
        asked(ApproveRule.percent(34), RejectRule.first(), CONTENT);
        assertThat(needed()).isEqualTo(2);

        world.approves(ANN);
        assertThat(world.round().state()).isEqualTo(State.WAITING);
        world.approves(BOB);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a14AnExactShareIsNotRoundedUp() {
        assertThat(ApproveRule.percent(50).needed(4, 4, 0)).isEqualTo(2);
        assertThat(ApproveRule.percent(51).needed(4, 4, 0)).isEqualTo(3);
        assertThat(ApproveRule.percent(100).needed(3, 3, 0)).isEqualTo(3);
        assertThat(ApproveRule.percent(1).needed(3, 3, 0)).isEqualTo(1);
        assertThat(ApproveRule.percent(1).needed(3, 0, 0)).isEqualTo(1);
    }

    @Test
    void a14AShareIsOfThoseWhoCouldVoteAtSubmission() {
        asked(ApproveRule.percent(60), RejectRule.first(), CONTENT);
        world.group("content", ANN, BOB, CY, DEE, PersonKey.of("eve"));
        assertThat(needed()).isEqualTo(2);

        world.approves(ANN).approves(BOB);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a14ARequiredSeatMustBeAmongThoseWhoApprove() {
        asked(ApproveRule.count(2), RejectRule.first(), CONTENT, FINANCE.required(true)).approves(ANN).approves(BOB);
        assertThat(world.round().state()).isEqualTo(State.WAITING);
        assertThat(world.seenBy(JANA).steps().get(0).missingSeats()).containsExactly(FINANCE.required(true));

        world.approves(DEE);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a14ARequiredSeatWithNobodyOnItIsToldAtSubmission() {
        world.group("budget", JANA).policy(step(ApproveRule.count(2), RejectRule.first(), CONTENT, FINANCE.required(true)));

        assertThatThrownBy(() -> world.submitPlan.checkPossible(world.plan(), JANA))
                .isInstanceOfSatisfying(ApprovalRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.SEAT_EMPTY);
                    assertThat(refused.arguments()).containsExactly("Step", "budget");
                });
    }

    @Test
    void a14ANumberBelowOneIsRefused() {
        assertThatThrownBy(() -> ApproveRule.count(0)).hasMessageContaining("at least 1 approval, not 0");
        assertThatThrownBy(() -> ApproveRule.percent(0)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> ApproveRule.percent(101)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> step(ApproveRule.any(), RejectRule.first())).hasMessageContaining("at least one seat");
    }

    @Test
    void a14MoreApprovalsThanPersonsNamedAreRefused() {
        Seat ann = Seat.of(Seat.Source.USER, "ann");
        Seat lead = Seat.of(Seat.Source.LEAD, "");

        assertThatThrownBy(() -> step(ApproveRule.count(2), RejectRule.first(), ann, ann)).hasMessageContaining("names only 1");
        assertThat(step(ApproveRule.count(2), RejectRule.first(), ann, lead).needed()).isEqualTo(2);
        assertThat(step(ApproveRule.count(3), RejectRule.first(), ann, lead, CONTENT).needed()).isEqualTo(3);
    }

    @Test
    void a15SeveralRejectionsMayBeNeededToEndIt() {
        asked(ApproveRule.any(), RejectRule.count(2), CONTENT).votes(ANN, Decision.REJECT, "Too dear.");
        assertThat(world.round().state()).isEqualTo(State.WAITING);

        world.votes(BOB, Decision.REJECT, "Too late.");

        assertThat(world.round().state()).isEqualTo(State.REJECTED);
        assertThat(world.moved).containsExactly(43);
    }

    @Test
    void a15ARejectionThatDoesNotEndItLeavesTheOthersToDecide() {
        asked(ApproveRule.count(2), RejectRule.count(2), CONTENT).votes(ANN, Decision.REJECT, "Too dear.").approves(BOB).approves(CY);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a15ItEndsWhenApprovalIsOutOfReachAndNotBefore() {
        asked(ApproveRule.count(2), RejectRule.outOfReach(), CONTENT).votes(ANN, Decision.REJECT, "Too dear.");
        assertThat(world.round().state()).isEqualTo(State.WAITING);

        world.votes(BOB, Decision.REJECT, "Too late.");

        assertThat(world.round().state()).isEqualTo(State.REJECTED);
    }

    @Test
    void a15ARequiredSeatThatRejectedPutsApprovalOutOfReach() {
        asked(ApproveRule.any(), RejectRule.outOfReach(), CONTENT, FINANCE.required(true)).votes(DEE, Decision.REJECT, "No money.");

        assertThat(world.round().state()).isEqualTo(State.REJECTED);
    }

    @Test
    void a15AnAbstentionThatSealsItLeavesTheRejectionAsTheReason() {
        asked(ApproveRule.count(2), RejectRule.outOfReach(), CONTENT).votes(ANN, Decision.REJECT, "Too dear.")
                .votes(BOB, Decision.ABSTAIN, "");

        RoundEvent end = world.round().last(RoundEvent.Kind.REJECTED).get();
        assertThat(end.person()).isEqualTo(ANN);
        assertThat(end.comment()).isEqualTo("Too dear.");
    }

    @Test
    void a15AVetoEndsItAtOnceWhateverTheRule() {
        asked(ApproveRule.any(), RejectRule.count(3), CONTENT, FINANCE.veto(true)).votes(DEE, Decision.REJECT, "No money.");

        assertThat(world.round().state()).isEqualTo(State.REJECTED);
    }

    @Test
    void a15ANumberOfRejectionsBelowOneIsRefused() {
        assertThatThrownBy(() -> RejectRule.count(0)).hasMessageContaining("at least 1 rejection, not 0");
    }

    @Test
    void a15OnlyRejectionsOfPeopleWhoStillHaveASeatAreCounted() {
        asked(ApproveRule.any(), RejectRule.count(2), CONTENT).votes(ANN, Decision.REJECT, "Too dear.");
        world.inactive.add(ANN);

        world.votes(BOB, Decision.REJECT, "Too late.");

        assertThat(world.round().state()).isEqualTo(State.WAITING);
    }

    @Test
    void a16AnAbstentionNeedsNoCommentAndDoesNotHelpToReachANumber() {
        asked(ApproveRule.count(2), RejectRule.first(), CONTENT).votes(ANN, Decision.ABSTAIN, "").approves(BOB);
        assertThat(world.round().state()).isEqualTo(State.WAITING);
        assertThat(world.seenBy(JANA).steps().get(0).seats().get(0).standing()).isEqualTo(Standing.ABSTAINED);
        assertThat(needed()).isEqualTo(2);

        world.approves(CY);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a16AnAbstentionReducesThoseOfWhomAShareIsTaken() {
        asked(ApproveRule.percent(50), RejectRule.first(), CONTENT).approves(ANN);
        assertThat(needed()).isEqualTo(2);

        world.votes(BOB, Decision.ABSTAIN, "");

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a16AllIsAllWhoDoNotAbstain() {
        asked(ApproveRule.all(), RejectRule.first(), CONTENT).votes(ANN, Decision.ABSTAIN, "").approves(BOB).approves(CY);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a16AllAbstainIsUndecidedAndNeverPasses() {
        for (ApproveRule rule : Arrays.asList(ApproveRule.all(), ApproveRule.any(), ApproveRule.percent(1), ApproveRule.count(1))) {
            for (RejectRule reject : Arrays.asList(RejectRule.first(), RejectRule.outOfReach())) {
                World other = new World();
                other.policy(step(rule, reject, CONTENT)).submitted();
                other.votes(ANN, Decision.ABSTAIN, "").votes(BOB, Decision.ABSTAIN, "").votes(CY, Decision.ABSTAIN, "").settle();

                assertThat(other.round().state()).as(rule + ", " + reject).isEqualTo(State.WAITING);
                assertThat(other.seenBy(JANA).headline()).as(rule + ", " + reject).isEqualTo(Headline.UNDECIDED);
                assertThat(other.moved).isEmpty();
            }
        }
    }

    @Test
    void a16ANewApproverGetsAnUndecidedStepGoingAgain() {
        asked(ApproveRule.any(), RejectRule.first(), CONTENT).votes(ANN, Decision.ABSTAIN, "").votes(BOB, Decision.ABSTAIN, "")
                .votes(CY, Decision.ABSTAIN, "").group("content", ANN, BOB, CY, DEE);
        assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.WAITING);

        world.approves(DEE);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a16WhoAbstainedHasVoted() {
        asked(ApproveRule.all(), RejectRule.first(), CONTENT).votes(ANN, Decision.ABSTAIN, "");

        assertThat(world.seenBy(ANN).refusal().get().reason()).isEqualTo(Reason.ALREADY_VOTED);
    }

    private World asked(ApproveRule approve, RejectRule reject, Seat... seats) {
        return world.policy(step(approve, reject, seats)).submitted();
    }

    private int needed() {
        return world.seenBy(JANA).steps().get(0).needed();
    }

    private static Step step(ApproveRule approve, RejectRule reject, Seat... seats) {
        return new Step("Step", approve, reject, seats.length == 0 ? Collections.emptyList() : Arrays.asList(seats));
    }
}
