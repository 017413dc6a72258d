package org.marketops.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.marketops.approval.content.Snapshot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A10, A18, A22, A28: policies, their stages and steps. */
class PolicyTest {

    private static final Seat PEOPLE = Seat.of(Seat.Source.GROUP, "people");
    private static final Seat CMO = Seat.of(Seat.Source.USER, "cmo");
    private static final Step LEGAL = step("Legal");
    private static final Step BRAND = step("Brand");
    private static final Step LAST = step("Last");
    private static final Policy THREE = Policy.of(Arrays.asList(new Stage("Review", Set.of("summary"), Arrays.asList(LEGAL, BRAND)),
            new Stage("End", Set.of("budget"), Collections.singletonList(LAST))));
    private static final Snapshot PLAN = Snapshot.of(Map.of("summary", "Spring", "budget", "5", "region", "EMEA"));

    @Test
    void a18StepsAreNumberedThroughAllStages() {
        assertThat(THREE.steps()).containsExactly(LEGAL, BRAND, LAST);
        assertThat(THREE.step(3)).isEqualTo(LAST);
        assertThat(THREE.stageOf(1)).isEqualTo(1);
        assertThat(THREE.stageOf(2)).isEqualTo(1);
        assertThat(THREE.stageOf(3)).isEqualTo(2);
        assertThat(THREE.stepsOf(1)).containsExactly(1, 2);
        assertThat(THREE.stepsOf(2)).containsExactly(3);
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.stageOf(4));
    }

    @Test
    void a28AChangeOfOnePartKeepsTheOthers() {
        WorkHours berlin = WorkHours.standard(ZoneId.of("Europe/Berlin"));
        Scope scope = Scope.of(Set.of(10000L), Set.of());
        Material budget = Material.of(Map.of("budget", Tolerance.none()), Material.OnEdit.LOCK);
        Conduct conduct = Conduct.standard().bulk(false);

        Policy changed = THREE.saved(7).called("launches-2", "Launches").active(false).in(scope).about(budget).with(conduct)
                .during(berlin).withStep(2, step("Other"));

        assertThat(changed.version()).isEqualTo(7);
        assertThat(changed.key()).isEqualTo("launches-2");
        assertThat(changed.name()).isEqualTo("Launches");
        assertThat(changed.isActive()).isFalse();
        assertThat(changed.scope()).isEqualTo(scope);
        assertThat(changed.material()).isEqualTo(budget);
        assertThat(changed.conduct()).isEqualTo(conduct);
        assertThat(changed.hours()).isEqualTo(berlin);
        assertThat(changed.stages()).extracting(Stage::name).containsExactly("Review", "End");
        assertThat(changed.stages()).extracting(Stage::concerns).containsExactly(Set.of("summary"), Set.of("budget"));
        assertThat(changed.steps()).containsExactly(LEGAL, step("Other"), LAST);
        assertThat(THREE.withStep(1, step("Other")).steps()).containsExactly(step("Other"), BRAND, LAST);
        assertThat(THREE.withStep(3, step("Other")).steps()).containsExactly(LEGAL, BRAND, step("Other"));
    }

    @Test
    void aPolicyNobodyNamedIsTheDefaultOne() {
        Policy policy = new Policy(3, Arrays.asList(LEGAL, LAST));

        assertThat(policy.version()).isEqualTo(3);
        assertThat(policy.key()).isEqualTo(Policy.DEFAULT_KEY);
        assertThat(policy.name()).isEqualTo("Default");
        assertThat(policy.isActive()).isTrue();
        assertThat(policy.scope()).isEqualTo(Scope.everything());
        assertThat(policy.hours()).isEqualTo(WorkHours.standard(ZoneOffset.UTC));
        assertThat(policy.stages()).containsExactly(Stage.of(LEGAL), Stage.of(LAST));
        assertThat(THREE.isActive()).isTrue();
        assertThat(THREE.version()).isZero();
    }

    @Test
    void a3ADecisionRestsOnWhatItsStageAndThoseBeforeDecideOn() {
        Policy affected = THREE.about(Material.of(Map.of("budget", Tolerance.none()), Material.OnEdit.RESET_FROM_AFFECTED));

        assertThat(THREE.basis(1, PLAN)).isSameAs(PLAN);
        assertThat(affected.basis(2, PLAN).values()).containsOnlyKeys("summary");
        assertThat(affected.basis(3, PLAN).values()).containsOnlyKeys("summary", "budget");
        Policy whole = Policy.of(Collections.singletonList(Stage.of(LEGAL))).about(affected.material());
        assertThat(whole.basis(1, PLAN)).isSameAs(PLAN);
    }

    @Test
    void a18OnlyStepsWhoseConditionHoldsAreNeeded() {
        Condition large = Condition.all(Collections.singletonList(
                Condition.Test.number("budget", Condition.Op.AT_LEAST, BigDecimal.TEN, "")));

        assertThat(THREE.stepsFor(PLAN)).containsExactly(1, 2, 3);
        assertThat(THREE.withStep(2, BRAND.when(large)).stepsFor(PLAN)).containsExactly(1, 3);
    }

    @Test
    void a22AnEscalationAddsPeopleOrHandsOver() {
        Policy adding = THREE.withStep(2, BRAND.timed(escalation(Escalation.Mode.ADD)));
        Policy handing = THREE.withStep(2, BRAND.timed(escalation(Escalation.Mode.HAND_OVER)));

        assertThat(adding.escalated(2).step(2).seats()).containsExactly(PEOPLE, CMO);
        assertThat(handing.escalated(2).step(2).seats()).containsExactly(CMO);
        assertThat(adding.escalated(1)).isSameAs(adding);
    }

    @Test
    void aPolicyThatCannotBeUsedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Policy.of(Collections.emptyList())).withMessageContaining("stage");
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.called("Launches", "Launches")).withMessageContaining("Launches");
        assertThatIllegalArgumentException().isThrownBy(() -> new Stage(" ", Collections.singletonList(LEGAL)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Stage("End", Collections.emptyList())).withMessageContaining("End");
        assertThatIllegalArgumentException().isThrownBy(() -> new Stage("End", Arrays.asList(LEGAL, LEGAL))).withMessageContaining("Legal");
    }

    @Test
    void a28TheNarrowerScopeWinsAndEquallyNarrowOnesThatMeetTie() {
        Scope both = Scope.of(Set.of(1L, 2L), Set.of("7"));
        Scope project = Scope.of(Set.of(1L), Set.of());
        Scope type = Scope.of(Set.of(), Set.of("7"));

        assertThat(both.rank()).isEqualTo(3);
        assertThat(project.rank()).isEqualTo(2);
        assertThat(type.rank()).isEqualTo(1);
        assertThat(Scope.everything().rank()).isZero();
        assertThat(both.covers(2, "7")).isTrue();
        assertThat(both.covers(3, "7")).isFalse();
        assertThat(both.covers(2, "8")).isFalse();
        assertThat(Scope.everything().covers(9, "9")).isTrue();
        assertThat(both.tiesWith(Scope.of(Set.of(2L), Set.of("7", "8")))).isTrue();
        assertThat(both.tiesWith(Scope.of(Set.of(3L), Set.of("7")))).isFalse();
        assertThat(both.tiesWith(Scope.of(Set.of(1L), Set.of("8")))).isFalse();
        assertThat(both.tiesWith(project)).isFalse();
        assertThat(type.tiesWith(type)).isTrue();
        assertThat(both.projects()).containsExactly(1L, 2L);
        assertThat(both.issueTypes()).containsExactly("7");
        assertThat(both).isEqualTo(Scope.of(Set.of(2L, 1L), Set.of("7"))).hasSameHashCodeAs(Scope.of(Set.of(2L, 1L), Set.of("7")))
                .isNotEqualTo(project).isNotEqualTo(Scope.of(Set.of(1L, 2L), Set.of("8"))).isNotEqualTo("7");
        assertThat(both.hashCode()).isNotEqualTo(project.hashCode()).isNotZero();
    }

    @Test
    void stagesAreEqualByTheirStepsAndConcerns() {
        Stage review = THREE.stages().get(0);

        assertThat(review.name()).isEqualTo("Review");
        assertThat(review.steps()).containsExactly(LEGAL, BRAND);
        assertThat(review).isEqualTo(new Stage("Review", Set.of("summary"), review.steps()))
                .hasSameHashCodeAs(new Stage("Review", Set.of("summary"), review.steps()))
                .isNotEqualTo(new Stage("Other", Set.of("summary"), review.steps()))
                .isNotEqualTo(new Stage("Review", Set.of("budget"), review.steps()))
                .isNotEqualTo(new Stage("Review", Set.of("summary"), Collections.singletonList(LEGAL))).isNotEqualTo("Review");
        assertThat(review.hashCode()).isNotEqualTo(THREE.stages().get(1).hashCode()).isNotZero();
    }

    @Test
    void aFindingSaysWhereItIsAndWhetherItStopsTheSaving() {
        PolicyFinding problem = PolicyFinding.problem("scope", "tie", "Default");
        PolicyFinding warning = PolicyFinding.warning("stages", "allConditional");

        assertThat(problem.isProblem()).isTrue();
        assertThat(warning.isProblem()).isFalse();
        assertThat(problem.place()).isEqualTo("scope");
        assertThat(problem.code()).isEqualTo("tie");
        assertThat(problem.facts()).containsExactly("Default");
        assertThat(problem).hasToString("problem scope tie[Default]");
        assertThat(warning).hasToString("warning stages allConditional[]");
        assertThat(ReviewPolicy.place(1, 2)).isEqualTo("stages[1].steps[2]");
    }

    private static Timing escalation(Escalation.Mode mode) {
        return Timing.none().withEscalation(new Escalation(Duration.ofHours(8), List.of(CMO), mode));
    }

    private static Step step(String name) {
        return new Step(name, 1, Seat.Source.GROUP, "people");
    }
}
