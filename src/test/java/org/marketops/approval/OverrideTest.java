package org.marketops.approval;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.ApprovalView.Headline;
import org.marketops.audit.Chain;
import org.marketops.audit.LedgerEntry;
import org.marketops.kernel.PersonKey;

import java.util.Optional;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A12: an approval can be overridden by who has the right, with a reason; nobody has a vote by being an administrator. */
class OverrideTest {

    private static final PersonKey ADMIN = PersonKey.of("admin");
    private static final String REASON = "Both approvers are ill until Monday";

    private final World world = new World().submitted();
    private final OverrideApproval overrideApproval = new OverrideApproval(world, world, world, world, world, world, world.clock);

    @Test
    void a12AdministratorsHaveNoImplicitVote() {
        refused(Reason.NOT_AN_APPROVER, () -> world.approves(ADMIN));

        assertThat(world.round().events()).isEmpty();
    }

    @Test
    void a12AnOverrideApprovesWithItsReasonAndThePlanMovesOnAsAfterAnApproval() {
        override(ADMIN);

        assertThat(world.round().state()).isEqualTo(Round.State.APPROVED);
        assertThat(world.round().last(RoundEvent.Kind.OVERRIDDEN).map(RoundEvent::comment)).contains(REASON);
        assertThat(world.round().approvedContent()).contains(world.round().contentOf(world.plan()));
        assertThat(world.moved).containsExactly(41);
        assertThat(world.seenBy(World.JANA).headline()).isEqualTo(Headline.APPROVED);
        assertThat(world.gate.differences(world.plan())).isEmpty();
    }

    @Test
    void a12AnOverrideIsARecordOfItsOwnAndNobodysVote() {
        world.approves(World.ANN);
        override(ADMIN);

        assertThat(world.entries.stream().map(LedgerEntry::action).collect(Collectors.toList()))
                .containsExactly("submitted", "voted", "overridden", "approved", "moved_on");
        LedgerEntry entry = world.entries.get(2);
        assertThat(entry.actor()).isEqualTo(ADMIN);
        assertThat(entry.details()).containsEntry("comment", REASON).containsEntry("channel", "panel").doesNotContainKey("decision");
        assertThat(Chain.verify(world.entries, "").isIntact()).isTrue();
        assertThat(world.round().events()).filteredOn(event -> event.kind() == RoundEvent.Kind.VOTE).hasSize(1);
    }

    @Test
    void a12AnOverrideWithoutAReasonIsRefused() {
        refused(Reason.REASON_MISSING, () -> overrideApproval.override(World.PLAN, ADMIN, "  ", Channel.REST));

        assertThat(world.round().state()).isEqualTo(Round.State.WAITING);
    }

    @Test
    void a12NobodyOverridesTheApprovalOfTheOwnPlan() {
        refused(Reason.OWN_PLAN, () -> override(World.JANA));
        world.edit(ADMIN, "budget", "21000");
        refused(Reason.OWN_PLAN, () -> override(ADMIN));
    }

    @Test
    void a12OnlyWhatWaitsCanBeOverridden() {
        override(ADMIN);

        refused(Reason.ROUND_DECIDED, () -> override(ADMIN));
        assertThat(world.moved).hasSize(1);
    }

    @Test
    void a12APlanThatLeftApprovalByAnotherWayIsNotOverridden() {
        world.status = World.APPROVED;

        refused(Reason.ROUND_DECIDED, () -> override(ADMIN));
    }

    @Test
    void aVoteAfterAnOverrideIsLateAndNotCounted() {
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), World.ANN, Decision.REJECT, "No"));
        overrideApproval.override(World.PLAN, ADMIN, REASON, Channel.PANEL);
        world.settle();

        assertThat(world.round().state()).isEqualTo(Round.State.APPROVED);
        assertThat(world.entries.stream().map(LedgerEntry::action).collect(Collectors.toList())).contains("not_counted");
    }

    @Test
    void anOverrideWhoseTransitionIsRefusedStandsAndIsTriedAgain() {
        world.moveProblem = Optional.of("A comment is needed.");
        override(ADMIN);
        assertThat(world.seenBy(World.JANA).headline()).isEqualTo(Headline.BLOCKED);

        world.moveProblem = Optional.empty();
        world.settle();

        assertThat(world.status).isEqualTo(World.APPROVED);
    }

    @Test
    void a12WhatWasNeverSubmittedOrIsGoneIsNotOverridden() {
        World draft = new World();
        OverrideApproval ofDraft = new OverrideApproval(draft, draft, draft, draft, draft, draft, draft.clock);
        refused(Reason.NO_ROUND, () -> ofDraft.override(World.PLAN, ADMIN, REASON, Channel.REST));

        world.planExists = false;

        refused(Reason.NO_ROUND, () -> override(ADMIN));
    }

    @Test
    void a12AnOverrideIsOfTheContentAsItIsAndTheChangeIsRecordedBeforeIt() {
        world.edit(World.JANA, "budget", "21000");

        override(ADMIN);

        assertThat(world.round().events()).extracting(RoundEvent::kind).containsExactly(RoundEvent.Kind.CONTENT_CHANGED,
                RoundEvent.Kind.OVERRIDDEN, RoundEvent.Kind.APPROVED);
        assertThat(world.round().approvedContent().get().text("budget")).isEqualTo("21000");
    }

    private void override(PersonKey who) {
        overrideApproval.override(World.PLAN, who, REASON, Channel.PANEL);
        world.settle();
    }

    private static void refused(Reason reason, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(ApprovalRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
