package org.marketops.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.ApprovalView.Headline;
import org.marketops.approval.content.Snapshot;
import org.marketops.kernel.IssueId;

/** Clone and move never carry an approval over (A27), and nothing that was decided elsewhere moves a plan on (A29). */
class CloneAndMoveTest {

    private static final PlanFacts.Place OTHER_PROJECT = new PlanFacts.Place(10001, "10001");
    private static final PlanFacts.Place OTHER_TYPE = new PlanFacts.Place(10000, "10002");

    private final World world = new World();

    @Test
    void a27ACloneHasNoApproval() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE);

        PlanFacts clone = Facts.plan(IssueId.of(10013), World.APPROVED, 1, Snapshot.of(world.content), JANA);

        assertRefused(() -> world.gate.differences(clone), Reason.NOT_APPROVED);
        assertThat(world.viewApproval.view(clone, Optional.of(JANA)).headline()).isEqualTo(Headline.NOT_SUBMITTED);
    }

    @Test
    void a27AnApprovedPlanThatIsMovedIsNotApprovedThere() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE);

        for (PlanFacts.Place place : new PlanFacts.Place[] {OTHER_PROJECT, OTHER_TYPE}) {
            world.place = place;

            assertRefused(() -> world.gate.differences(world.plan()), Reason.MOVED);
            assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.MOVED);
        }
    }

    @Test
    void a27APlanThatIsMovedBackIsApprovedAsBefore() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE);
        world.place = OTHER_PROJECT;
        world.place = Facts.PLACE;

        assertThat(world.gate.differences(world.plan())).isEmpty();
    }

    @Test
    void a27NobodyDecidesOnAPlanThatWasMoved() {
        world.submitted();
        world.place = OTHER_PROJECT;

        assertRefused(() -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""), Reason.MOVED);
        assertThat(world.seenBy(ANN).headline()).isEqualTo(Headline.MOVED);
        assertThat(world.seenBy(ANN).isWaiting()).isFalse();
    }

    @Test
    void a29AnOutcomeThatIsStillToComeIsNotPerformedElsewhere() {
        world.moveProblem = Optional.of("The workflow is being changed.");
        world.submitted().approves(ANN).approves(BOB).approves(DEE);
        assertThat(world.seenBy(JANA).headline()).isEqualTo(Headline.BLOCKED);

        world.moveProblem = Optional.empty();
        world.moved.clear();
        world.place = OTHER_PROJECT;
        world.settle();

        assertThat(world.moved).isEmpty();
        assertThat(world.openTasks()).isEmpty();
    }

    @Test
    void a29APlanThatWasMovedCanBeRecalledAndSubmittedAgain() {
        world.submitted().approves(ANN);
        world.place = OTHER_PROJECT;
        world.transition(World.DRAFT, () -> world.recall.recall(world.plan(), JANA));
        world.settle();

        world.submitted();

        assertThat(world.seenBy(ANN).headline()).isEqualTo(Headline.WAITING);
        assertThat(world.round().id().number()).isEqualTo(2);
    }

    private static void assertRefused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ApprovalRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
