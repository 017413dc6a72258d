package org.marketops.approval;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.Round.State;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.audit.LedgerEntry;

import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.CY;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;
import static org.marketops.approval.World.PLAN;

/** What a submission is refused for, in which words, and what it writes down (A1, A8, A11, A14, A25). */
class SubmittingTest {

    private static final Seat REVIEWER = Seat.of(Seat.Source.USER_FIELD, "reviewer");
    private static final Seat CONTENT = Seat.of(Seat.Source.GROUP, "content");
    private static final Seat BUDGET = Seat.of(Seat.Source.GROUP, "budget");

    private final World world = new World().group("reviewer");

    @Test
    void a11AStepWhosePeopleThePlanMustNameSaysThatNobodyIsNamed() {
        world.policy(step(ApproveRule.count(1), REVIEWER));

        assertRefused(Reason.NOBODY_NAMED, "Review");
    }

    @Test
    void a8NobodyInAGroupIsNotBlamedOnThePlan() {
        world.group("content").policy(step(ApproveRule.count(1), REVIEWER, CONTENT));

        assertRefused(Reason.QUORUM_IMPOSSIBLE, "Review", "1", "0");
    }

    @Test
    void a8TooFewNamedPeopleAreCounted() {
        world.group("reviewer", ANN).policy(step(ApproveRule.count(2), REVIEWER));

        assertRefused(Reason.QUORUM_IMPOSSIBLE, "Review", "2", "1");
    }

    @Test
    void a11ANamedPersonWhoCannotSeeThePlanIsNamedInTheRefusal() {
        world.group("reviewer", ANN).policy(step(ApproveRule.count(1), REVIEWER));
        world.blindPeople.add(ANN);

        assertRefused(Reason.APPROVERS_CANNOT_SEE, "Review", "ann");
    }

    @Test
    void a14EnoughPeopleWithoutTheRequiredOneAreNotEnough() {
        world.group("budget").policy(step(ApproveRule.count(3), CONTENT, BUDGET.required(true)));

        assertRefused(Reason.SEAT_EMPTY, "Review", "budget");
    }

    @Test
    void a14OnlyEmptySeatsThatAreRequiredAreNamed() {
        world.group("budget").group("legal").policy(step(ApproveRule.count(1), CONTENT.required(true), REVIEWER,
                BUDGET.required(true), Seat.of(Seat.Source.GROUP, "legal").required(true)));

        assertRefused(Reason.SEAT_EMPTY, "Review", "budget, legal");
    }

    @Test
    void a14WithTooFewPeopleTheNumberIsToldBeforeTheEmptySeat() {
        world.group("budget").policy(step(ApproveRule.count(4), CONTENT, BUDGET.required(true)));

        assertRefused(Reason.QUORUM_IMPOSSIBLE, "Review", "4", "3");
    }

    @Test
    void a11WhoCannotSeeThePlanIsToldBeforeTheEmptySeat() {
        world.policy(step(ApproveRule.count(1), CONTENT, BUDGET.required(true)));
        world.blindPeople.add(DEE);

        assertRefused(Reason.APPROVERS_CANNOT_SEE, "Review", "dee");
    }

    @Test
    void a1RoundsOfAPlanAreNumberedFromOne() {
        world.status = World.IN_APPROVAL;

        assertThat(open()).isEqualTo(new RoundId(PLAN, 1));
        assertThat(open()).isEqualTo(new RoundId(PLAN, 2));
    }

    @Test
    void aDecidedRoundIsNotVoidedByTheNextSubmission() {
        world.submitted().votes(ANN, Decision.REQUEST_CHANGES, "Name the venue.");

        world.submitted();

        assertThat(world.rounds.get(0).state()).isEqualTo(State.CHANGES_REQUESTED);
        assertThat(world.entries).extracting(LedgerEntry::action).doesNotContain("voided");
    }

    @Test
    void aWaitingRoundIsVoidedByTheNextSubmissionAndTheRecordSaysWhy() {
        world.submitted().submitted();

        assertThat(world.rounds.get(0).state()).isEqualTo(State.VOIDED);
        assertThat(world.entries).extracting(LedgerEntry::action).containsExactly("submitted", "voided", "submitted");
        assertThat(world.entries.get(1).details()).containsEntry("why", "submitted again");
    }

    @Test
    void a25TheRecordSaysInWordsWhatWasAskedOfWhom() {
        world.submitted();

        assertThat(world.entries.get(0).details()).containsEntry("stages", "Content: 2 of content; Budget: 1 of budget")
                .containsEntry("policyVersion", "1").containsEntry("policy", "default");
    }

    @Test
    void a25TheRecordNamesARuleThatIsNoPlainNumber() {
        world.policy(step(ApproveRule.percent(50), CONTENT, BUDGET.required(true)),
                new Step("Last", ApproveRule.count(1), RejectRule.count(2), Arrays.asList(CONTENT))).submitted();

        assertThat(world.entries.get(0).details()).containsEntry("stages",
                "Review: PERCENT 50 of content, budget (required), rejected by " + RejectRule.first()
                        + "; Last: COUNT 1 of content, rejected by COUNT 2");
    }

    @Test
    void withoutARoundThereIsNothingToDecideOrToRecall() {
        assertRefused(() -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""), Reason.NO_ROUND);
        assertRefused(() -> world.recall.checkMayRecall(world.plan(), JANA), Reason.NO_ROUND);
    }

    @Test
    void a29ADecidedRoundCannotBeRecalledAndAWaitingOneByItsWritersOnly() {
        world.submitted();
        world.recall.checkMayRecall(world.plan(), JANA);
        assertRefused(() -> world.recall.checkMayRecall(world.plan(), CY), Reason.NOT_YOURS_TO_RECALL);
        world.approves(ANN).approves(BOB).approves(DEE);

        assertRefused(() -> world.recall.checkMayRecall(world.plan(), JANA), Reason.ROUND_DECIDED);
    }

    private RoundId open() {
        return world.submitPlan.open(world.plan(), JANA, World.route());
    }

    private void assertRefused(Reason reason, String... arguments) {
        assertThatThrownBy(() -> world.submitPlan.checkPossible(world.plan(), JANA))
                .isInstanceOfSatisfying(ApprovalRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.arguments()).containsExactly(arguments);
                });
    }

    private static void assertRefused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ApprovalRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Step step(ApproveRule rule, Seat... seats) {
        return new Step("Review", rule, RejectRule.first(), Arrays.asList(seats));
    }
}
