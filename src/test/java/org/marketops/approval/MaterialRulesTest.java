package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.approval.Round.State;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Material;
import org.marketops.approval.policy.Material.OnEdit;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.approval.policy.Tolerance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.CY;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;

/** What edits of a plan do to its approvals: materiality, tolerance, restoring (A1, A2, A3, A4, A5). */
class MaterialRulesTest {

    private static final Step CONTENT = new Step("Content", 2, Seat.Source.GROUP, "content");
    private static final Step BUDGET = new Step("Budget", 1, Seat.Source.GROUP, "budget");

    private final World world = new World();

    @Test
    void a1OnlyTheFieldsThatThePolicyNamesAreFrozen() {
        world.content.put("audience", "Lab leads");
        world.policy(policy(OnEdit.RESET_ALL, "5", null)).submitted();

        assertThat(world.round().opening().content().values()).containsOnlyKeys("summary", "budget");
    }

    @Test
    void a3AnEditOfAFieldThatIsNotMaterialChangesNothing() {
        world.policy(policy(OnEdit.RESET_ALL, null, null)).submitted().approves(ANN).edit(JANA, "audience", "Everybody").settle();

        assertThat(world.approves(BOB).step()).isEqualTo(2);
        assertThat(world.round().last(RoundEvent.Kind.CONTENT_CHANGED)).isEmpty();
    }

    @Test
    void a3AMaterialEditStartsEverythingAgain() {
        world.policy(policy(OnEdit.RESET_ALL, null, null)).submitted().approves(ANN).approves(BOB);
        assertThat(world.step()).isEqualTo(2);

        world.edit(JANA, "budget", "30000").settle();

        assertThat(world.step()).isEqualTo(1);
        RoundEvent change = world.round().last(RoundEvent.Kind.CONTENT_CHANGED).get();
        assertThat(change.comment()).isEqualTo("RESET");
        assertThat(change.person()).isEqualTo(JANA);
        assertThat(change.content().get().text("budget")).isEqualTo("30000");
    }

    @Test
    void a3FromTheFirstAffectedStageOnTheStagesBeforeKeepTheirApprovals() {
        world.policy(fromAffected()).submitted().approves(ANN).approves(BOB);

        world.edit(JANA, "budget", "30000").settle();

        assertThat(world.step()).isEqualTo(2);
        assertThat(world.approves(DEE).round().state()).isEqualTo(State.APPROVED);
        assertThat(world.round().approvedContent().get().text("budget")).isEqualTo("30000");
    }

    @Test
    void a3AnEditOfAnEarlierStagesFieldAsksTheLaterStagesTooAgain() {
        world.policy(fromAffected());
        world.submitted().approves(ANN).approves(BOB).edit(JANA, "summary", "Another launch").settle();
        assertThat(world.step()).isEqualTo(1);

        world.approves(ANN).approves(BOB);

        assertThat(world.step()).isEqualTo(2);
    }

    @Test
    void a3ALockedPlanTakesNoDecisionUntilItIsAsSubmitted() {
        world.policy(policy(OnEdit.LOCK, null, null)).submitted().approves(ANN).edit(JANA, "budget", "30000").settle();

        assertThatThrownBy(() -> world.approves(BOB)).isInstanceOfSatisfying(ApprovalRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(ApprovalRefused.Reason.CONTENT_LOCKED));
        assertThat(world.seenBy(BOB).isLocked()).isTrue();

        world.edit(JANA, "budget", "20000").settle().approves(BOB);
        assertThat(world.step()).isEqualTo(2);
        assertThat(world.seenBy(DEE).isLocked()).isFalse();
    }

    @Test
    void a3AVoteThatWasOnItsWayWhenALockedPlanWasChangedWaitsForTheContent() {
        world.policy(policy(OnEdit.LOCK, null, null)).submitted().approves(ANN);
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), BOB, Decision.APPROVE, ""));
        world.edit(JANA, "budget", "30000").settle();

        assertThat(world.round().state()).isEqualTo(State.WAITING);
        assertThat(world.edit(JANA, "budget", "20000").settle().step()).isEqualTo(2);
    }

    @Test
    void a4AChangeWithinTheToleranceIsCarriedOverAndWrittenDown() {
        world.policy(policy(OnEdit.RESET_ALL, "5", null)).submitted().approves(ANN).edit(JANA, "budget", "21000").settle();

        assertThat(world.round().last(RoundEvent.Kind.CONTENT_CHANGED).get().comment()).isEqualTo("CARRIED_OVER");
        assertThat(world.entries).anySatisfy(entry -> assertThat(entry.details()).containsEntry("effect", "carried_over")
                .containsEntry("changed", "budget"));
        assertThat(world.approves(BOB).step()).isEqualTo(2);
    }

    @Test
    void a4SmallStepsCannotCreepBecauseTheReferenceStays() {
        world.policy(policy(OnEdit.RESET_ALL, "5", null)).submitted().approves(ANN).approves(BOB);

        world.edit(JANA, "budget", "21000").settle();
        assertThat(world.step()).isEqualTo(2);
        world.edit(JANA, "budget", "22000").settle();

        assertThat(world.step()).isEqualTo(1);
    }

    @Test
    void a4OfTwoLimitsTheSmallerWinsAndTheLimitItselfIsInside() {
        Material both = material("5", "500");
        Snapshot reference = content("20000");

        assertThat(both.settle(content("20500"), reference)).isEqualTo(reference);
        assertThat(both.settle(content("20500.01"), reference)).isNotEqualTo(reference);
        assertThat(both.settle(content("19500"), reference)).isEqualTo(reference);
        assertThat(material("2", "500").settle(content("20401"), reference)).isNotEqualTo(reference);
        assertThat(material("0", null).settle(content("20000.0"), reference)).isEqualTo(reference);
        assertThat(material(null, null).settle(content("20000.01"), reference)).isNotEqualTo(reference);
    }

    @Test
    void a4AfterTheApprovalTheToleranceCountsFromWhatWasApproved() {
        world.policy(policy(OnEdit.RESET_ALL, "5", null)).submitted().approves(ANN).approves(BOB).edit(JANA, "budget", "21000");
        world.settle().approves(DEE);
        assertThat(world.round().approvedContent().get().text("budget")).isEqualTo("21000");

        world.edit(JANA, "budget", "22050").settle();
        assertThat(world.gate.differences(world.plan())).isEmpty();
        assertThat(world.round().last(RoundEvent.Kind.CONTENT_CHANGED).get().comment()).isEqualTo("CARRIED_OVER");

        world.edit(JANA, "budget", "22051").settle();
        assertThat(world.gate.differences(world.plan())).hasSize(1);
        assertThat(world.round().last(RoundEvent.Kind.CONTENT_CHANGED).get().comment()).isEqualTo("AFTER_APPROVAL");
        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a4WhatWasApprovedIsShownAsItWasApprovedAndAReturnToItIsRecorded() {
        world.policy(policy(OnEdit.RESET_ALL, null, null)).submitted().approves(ANN).approves(BOB).approves(DEE);

        world.edit(JANA, "budget", "30000").settle();
        assertThat(world.seenBy(JANA).steps().get(0).approvals()).isEqualTo(2);
        world.edit(JANA, "budget", "20000").settle();

        assertThat(world.round().last(RoundEvent.Kind.CONTENT_CHANGED).get().comment()).isEqualTo("RESTORED");
    }

    @Test
    void a5ContentThatReturnsFindsItsApprovalsAgain() {
        world.policy(policy(OnEdit.RESET_ALL, null, null)).submitted().approves(ANN).edit(JANA, "budget", "30000").settle();
        world.edit(JANA, "budget", "20000").settle();

        assertThat(world.round().last(RoundEvent.Kind.CONTENT_CHANGED).get().comment()).isEqualTo("RESTORED");
        assertThat(world.approves(BOB).step()).isEqualTo(2);
    }

    @Test
    void a5AVoteOnContentThatWasThereForAMomentCountsWhenItReturns() {
        world.policy(policy(OnEdit.RESET_ALL, null, null)).submitted().edit(JANA, "budget", "25000");
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""));
        world.edit(JANA, "budget", "30000").settle();
        assertThat(world.seenBy(JANA).steps().get(0).approvals()).isZero();

        world.edit(JANA, "budget", "25000").settle();

        assertThat(world.seenBy(JANA).steps().get(0).approvals()).isEqualTo(1);
        assertThat(world.approves(CY).step()).isEqualTo(2);
    }

    private static Policy policy(OnEdit onEdit, String percent, String absolute) {
        return Policy.of(Arrays.asList(Stage.of(CONTENT), Stage.of(BUDGET))).about(Material.of(material(percent, absolute).fields(), onEdit));
    }

    private static Policy fromAffected() {
        return Policy.of(Arrays.asList(new Stage("Content", Collections.singleton("summary"), Collections.singletonList(CONTENT)),
                new Stage("Budget", Collections.singleton("budget"), Collections.singletonList(BUDGET))))
                .about(Material.of(material(null, null).fields(), OnEdit.RESET_FROM_AFFECTED));
    }

    private static Material material(String percent, String absolute) {
        Map<String, Tolerance> fields = new LinkedHashMap<>();
        fields.put("summary", Tolerance.none());
        fields.put("budget", Tolerance.of(Optional.ofNullable(percent).map(BigDecimal::new),
                Optional.ofNullable(absolute).map(BigDecimal::new)));
        return Material.of(fields, OnEdit.RESET_ALL);
    }

    private static Snapshot content(String budget) {
        return Snapshot.of(Collections.singletonMap("budget", budget));
    }
}
