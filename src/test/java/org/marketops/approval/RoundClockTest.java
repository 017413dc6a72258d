package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.approval.Round.State;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Conduct;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;

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

/** From when the clock of a step counts, and which decisions stand in which order (A15, A17, A19, A22). */
class RoundClockTest {

    private static final Step CONTENT = step("Content", "content");
    private static final Step LEGAL = step("Legal", "legal");
    private static final Step BUDGET = step("Budget", "budget");

    private final World world = new World().group("legal", CY);

    @Test
    void a22AStepIsAskedSinceTheStageBeforeItWasDone() {
        world.policy(CONTENT, LEGAL, BUDGET).submitted();
        Instant submitted = world.round().opening().at();
        assertThat(openedAt(1)).isEqualTo(submitted);
        world.approves(ANN);
        Instant first = last(RoundEvent.Kind.STEP_DONE);

        assertThat(openedAt(1)).isEqualTo(submitted);
        assertThat(openedAt(2)).isEqualTo(first);
        world.approves(CY);
        assertThat(openedAt(2)).isEqualTo(first);
        assertThat(openedAt(3)).isEqualTo(last(RoundEvent.Kind.STEP_DONE)).isNotEqualTo(first);
    }

    @Test
    void a22AWithdrawalOpensItsStageAndThoseAfterItAnewAndNoneBefore() {
        world.policy(CONTENT, LEGAL, BUDGET).submitted().approves(ANN).approves(CY);
        Instant submitted = world.round().opening().at();

        world.votes(CY, Decision.WITHDRAW, "Wait.");

        Instant withdrawn = last(RoundEvent.Kind.WITHDRAWN);
        assertThat(openedAt(1)).isEqualTo(submitted);
        assertThat(openedAt(2)).isEqualTo(withdrawn);
        assertThat(openedAt(3)).isEqualTo(withdrawn);
    }

    @Test
    void a22AWithdrawalInTheLastStepCountsToo() {
        world.policy(Policy.of(Collections.singletonList(new Stage("Both", Arrays.asList(BUDGET, LEGAL))))).submitted().approves(CY);
        assertThat(world.round().openSteps(now())).containsExactly(1);

        world.votes(CY, Decision.WITHDRAW, "Wait.");

        assertThat(openedAt(2)).isEqualTo(last(RoundEvent.Kind.WITHDRAWN));
    }

    @Test
    void a22AVoteOrAStepOnOtherContentDoesNotMoveTheClock() {
        world.policy(CONTENT, LEGAL).submitted().edit(JANA, "budget", "25000").settle().approves(ANN);
        world.edit(JANA, "budget", "20000").settle();
        Instant restored = last(RoundEvent.Kind.CONTENT_CHANGED);

        assertThat(openedAt(1)).isEqualTo(restored);
        assertThat(openedAt(2)).isEqualTo(restored);
    }

    @Test
    void a28AMigrationStartsEveryClockAnewAlsoWhenThePolicyHasFewerSteps() {
        world.policy(CONTENT, LEGAL, BUDGET).submitted().approves(ANN).approves(CY);
        Policy next = world.append(new Policy(0, Arrays.asList(BUDGET)), JANA, world.now);
        Round moved = world.round().with(RoundEvent.migrated(world.round().nextSeq(), JANA, world.now.plusSeconds(60), next,
                Collections.singletonList(1), now()));

        assertThat(moved.openedAt(1, now())).isEqualTo(world.now.plusSeconds(60));
    }

    @Test
    void a22AStepIsEscalatedFromTheFirstTimeUntilTheNextMigration() {
        world.policy(CONTENT, BUDGET).submitted();
        Round round = escalated(escalated(world.round(), 1, 10), 1, 20);

        assertThat(round.escalatedAt(1)).contains(world.now.plusSeconds(10));
        assertThat(round.escalatedAt(2)).isEmpty();
        Round moved = round.with(RoundEvent.migrated(round.nextSeq(), JANA, world.now, round.policy(), Arrays.asList(3, 1), now()));
        assertThat(moved.escalatedAt(1)).isEmpty();
        assertThat(escalated(moved, 1, 30).escalatedAt(1)).contains(world.now.plusSeconds(30));
    }

    @Test
    void whenAllStepsAreDoneTheNextOneWouldBeAfterTheLast() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE);

        assertThat(world.round().stepOn(now())).isEqualTo(3);
    }

    @Test
    void a19WhatOthersSaidInAWithdrawnStepAndBeforeItStands() {
        world.policy(CONTENT, new Step("Second", 2, Seat.Source.GROUP, "content"), BUDGET).submitted();
        world.approves(ANN).approves(BOB).approves(CY);

        world.votes(CY, Decision.WITHDRAW, "Wait.");

        assertThat(world.round().voteOf(ANN, 1, now())).isPresent();
        assertThat(world.round().voteOf(BOB, 2, now())).isPresent();
        assertThat(world.round().voteOf(CY, 2, now())).isEmpty();
        assertThat(world.round().isDone(1, now())).isTrue();
    }

    @Test
    void a15OfSeveralRejectionsTheLastOneIsTheReason() {
        world.policy(new Step("Step", ApproveRule.any(), RejectRule.outOfReach(), Arrays.asList(Seat.of(Seat.Source.GROUP, "content"))))
                .submitted().votes(ANN, Decision.REJECT, "Too dear.").votes(BOB, Decision.REJECT, "Too late.")
                .votes(CY, Decision.ABSTAIN, "");

        RoundEvent end = world.round().last(RoundEvent.Kind.REJECTED).get();
        assertThat(world.round().state()).isEqualTo(State.REJECTED);
        assertThat(end.person()).isEqualTo(BOB);
        assertThat(end.comment()).isEqualTo("Too late.");
    }

    @Test
    void a17AnApprovalIsCarriedThroughAllLaterSteps() {
        world.group("content", ANN).group("legal", ANN).group("budget", ANN)
                .policy(Policy.of(Arrays.asList(Stage.of(CONTENT), Stage.of(LEGAL), Stage.of(BUDGET)))
                        .with(Conduct.standard().repeat(Conduct.Repeat.CARRY))).submitted().approves(ANN);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
        assertThat(world.round().events()).extracting(RoundEvent::kind).filteredOn(RoundEvent.Kind.CARRIED::equals).hasSize(2);
    }

    @Test
    void anEventIsTakenInItsOrderOnly() {
        world.submitted();

        assertThatThrownBy(() -> world.round().with(RoundEvent.of(2, RoundEvent.Kind.CLOSED, JANA, world.now, 0, "", "0")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("expects event 1, not 2");
    }

    private Round escalated(Round round, int step, int seconds) {
        return round.with(RoundEvent.of(round.nextSeq(), RoundEvent.Kind.ESCALATED, JANA, world.now.plusSeconds(seconds), step, "", "0"));
    }

    private Instant openedAt(int step) {
        return world.round().openedAt(step, now());
    }

    private Instant last(RoundEvent.Kind kind) {
        return world.round().last(kind).get().at();
    }

    private Snapshot now() {
        return world.round().contentOf(world.plan());
    }

    private static Step step(String name, String group) {
        return new Step(name, 1, Seat.Source.GROUP, group);
    }
}
