package org.marketops.approval;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.ApprovalView.SeatView.Standing;
import org.marketops.approval.Round.State;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.audit.LedgerEntry;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.CY;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;

/** Changing a decision while its step is open, taking it back when it is complete (A19). Step 1 needs two, step 2 one. */
class ChangeOfMindTest {

    private final World world = new World();

    @Test
    void a19UntilTheStepCompletesTheLastDecisionOfAPersonCounts() {
        world.submitted().approves(ANN).votes(ANN, Decision.ABSTAIN, "").approves(BOB);
        assertThat(step()).isEqualTo(1);

        world.approves(CY);

        assertThat(step()).isEqualTo(2);
    }

    @Test
    void a19OnePersonIsOneVoteHoweverOftenTheMindChanges() {
        world.submitted().approves(ANN).votes(ANN, Decision.ABSTAIN, "").approves(ANN);

        assertThat(step()).isEqualTo(1);
        assertThat(world.seenBy(JANA).steps().get(0).approvals()).isEqualTo(1);
    }

    @Test
    void a19EachChangeIsANewRecord() {
        world.submitted().approves(ANN).votes(ANN, Decision.ABSTAIN, "").approves(ANN);

        assertThat(world.round().events()).extracting(event -> event.decision().get())
                .containsExactly(Decision.APPROVE, Decision.ABSTAIN, Decision.APPROVE);
        assertThat(world.round().events()).extracting(RoundEvent::attempt).containsExactly(1, 2, 3);
        assertThat(world.entries).extracting(LedgerEntry::action).containsExactly("submitted", "voted", "voted", "voted");
    }

    @Test
    void a19TheSameDecisionAgainIsNoChange() {
        world.submitted().approves(ANN);

        assertRefused(() -> world.approves(ANN), Reason.ALREADY_VOTED);
        assertThat(world.seenBy(ANN).refusal().get().reason()).isEqualTo(Reason.ALREADY_VOTED);
    }

    @Test
    void a19ARejectionThatDidNotEndItCanBecomeAnApproval() {
        world.policy(new Step("Step", ApproveRule.count(2), RejectRule.count(2), Collections.singletonList(
                Seat.of(Seat.Source.GROUP, "content")))).submitted();
        world.votes(ANN, Decision.REJECT, "Too dear.").approves(ANN).votes(BOB, Decision.REJECT, "Too late.");
        assertThat(world.round().state()).isEqualTo(State.WAITING);

        world.approves(CY);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a19AfterwardsAWithdrawalOpensTheStepAgain() {
        world.submitted().approves(ANN).approves(BOB);
        assertThat(step()).isEqualTo(2);
        assertThat(world.seenBy(ANN).withdrawable()).isEqualTo("Content");

        world.votes(ANN, Decision.WITHDRAW, "The venue is not booked.");

        assertThat(step()).isEqualTo(1);
        assertThat(world.seenBy(JANA).steps().get(0).approvals()).isEqualTo(1);
        assertThat(world.seenBy(ANN).withdrawable()).isEmpty();
        assertThat(world.entries).extracting(LedgerEntry::action).endsWith("withdrawn");
        assertThat(world.entries.get(world.entries.size() - 1).details()).containsEntry("comment", "The venue is not booked.");
        assertRefused(() -> world.approves(DEE), Reason.NOT_YET);
    }

    @Test
    void a19WhoWithdrewIsAskedAgainAndAnotherMayDecideInstead() {
        world.submitted().approves(ANN).approves(BOB).votes(ANN, Decision.WITHDRAW, "Wait.");
        Instant opened = world.round().events().get(3).at();
        assertThat(world.seenBy(ANN).refusal()).isEmpty();
        assertThat(world.seenBy(ANN).steps().get(0).seats().get(0).standing()).isEqualTo(Standing.ASKED_AGAIN);
        assertThat(world.seenBy(ANN).since()).contains(opened);

        world.approves(CY).approves(DEE);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
        assertThat(world.moved).containsExactly(41);
    }

    @Test
    void a19AWithdrawalOpensAllStepsAfterItToo() {
        world.policy(new Step("One", 1, Seat.Source.GROUP, "content"),
                new Step("Two", 2, Seat.Source.GROUP, "content"), new Step("Three", 1, Seat.Source.GROUP, "budget")).submitted();
        world.approves(ANN).approves(BOB).approves(CY);
        assertThat(step()).isEqualTo(3);

        world.votes(ANN, Decision.WITHDRAW, "Wait.");

        assertThat(step()).isEqualTo(1);
        world.approves(ANN);
        assertThat(step()).isEqualTo(2);
        assertThat(world.seenBy(JANA).steps().get(1).approvals()).isZero();
        world.approves(BOB).approves(CY).approves(DEE);
        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a19AWithdrawalLeavesAStepBesideItsOwnAsItIs() {
        world.policy(Policy.of(Arrays.asList(new Stage("Both", Arrays.asList(new Step("Content", 1, Seat.Source.GROUP, "content"),
                new Step("Budget", 1, Seat.Source.GROUP, "budget"))), Stage.of(new Step("Last", 1, Seat.Source.GROUP, "content")))));
        world.submitted().approves(ANN).approves(DEE);
        assertThat(step()).isEqualTo(3);

        world.votes(ANN, Decision.WITHDRAW, "Wait.");

        assertThat(world.round().openSteps(world.round().contentOf(world.plan()))).containsExactly(1);
    }

    @Test
    void a19AWithdrawalNeedsAReason() {
        world.submitted().approves(ANN).approves(BOB);

        assertRefused(() -> world.votes(ANN, Decision.WITHDRAW, " "), Reason.COMMENT_MISSING);
        assertThat(step()).isEqualTo(2);
    }

    @Test
    void a19OnlyOnesOwnDecisionInACompletedStepCanBeWithdrawn() {
        world.submitted().approves(ANN);
        assertRefused(() -> world.votes(ANN, Decision.WITHDRAW, "Wait."), Reason.NOTHING_TO_WITHDRAW);

        world.approves(BOB);
        assertRefused(() -> world.votes(CY, Decision.WITHDRAW, "Wait."), Reason.NOTHING_TO_WITHDRAW);
    }

    @Test
    void a19AWithdrawalIsOfTheContentThatWasDecidedOn() {
        world.submitted().approves(ANN).approves(BOB).edit(JANA, "budget", "25000");

        assertRefused(() -> world.votes(ANN, Decision.WITHDRAW, "Wait."), Reason.NOTHING_TO_WITHDRAW);
    }

    @Test
    void a19ADecidedRoundTakesNoWithdrawal() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE);

        assertRefused(() -> world.votes(ANN, Decision.WITHDRAW, "Wait."), Reason.ROUND_DECIDED);
    }

    @Test
    void a19AWithdrawalThatComesAfterTheLastVoteIsKeptAndDoesNotCount() {
        world.submitted().approves(ANN).approves(BOB);
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), DEE, Decision.APPROVE, ""));
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), ANN, Decision.WITHDRAW, "Wait."));

        world.settle();

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
        assertThat(world.entries).extracting(LedgerEntry::action).containsSubsequence(Arrays.asList("approved", "not_counted"));
    }

    private int step() {
        return world.step();
    }

    private static void assertRefused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ApprovalRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
