package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.ApprovalView.StepView.Progress;
import org.marketops.approval.Round.State;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Condition;
import org.marketops.approval.policy.Condition.Op;
import org.marketops.approval.policy.Conduct;
import org.marketops.approval.policy.Material;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Scope;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.PersonKey;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.CY;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;

/** Parallel steps, conditions, own plans, repeated seats and scopes of a policy (A6, A7, A13, A17, A18, A19). */
class PolicyRulesTest {

    private static final Step CONTENT = step("Content", 1, "content");
    private static final Step LEGAL = step("Legal", 1, "legal");
    private static final Step BUDGET = step("Budget", 1, "budget");

    private final World world = new World().group("legal", CY);

    @Test
    void a18StepsOfOneStageAreAskedSideBySideAndTheStageEndsWithTheLastOne() {
        world.policy(parallel()).submitted();
        assertThat(world.round().openSteps(now())).containsExactly(1, 2);
        assertRefused(DEE, Reason.NOT_YET);

        world.votes(CY, Decision.APPROVE, "");
        assertThat(world.round().openSteps(now())).describedAs("Cy sits in content too and was asked there first").containsExactly(2);
        world.votes(CY, Decision.APPROVE, "");

        assertThat(world.round().openSteps(now())).containsExactly(3);
        assertThat(world.approves(DEE).round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a18ARejectionInOneOfTwoStepsEndsTheRound() {
        world.policy(parallel()).submitted().approves(ANN).votes(CY, Decision.REJECT, "Not lawful.");

        assertThat(world.round().state()).isEqualTo(State.REJECTED);
    }

    @Test
    void a19AWithdrawalOpensItsStepButNotTheOneBesideIt() {
        world.group("legal", DEE).policy(Policy.of(Arrays.asList(new Stage("First", Arrays.asList(CONTENT, LEGAL)),
                Stage.of(step("Last", 2, "content"))))).submitted().approves(ANN).approves(DEE);
        assertThat(world.round().openSteps(now())).containsExactly(3);

        world.votes(ANN, Decision.WITHDRAW, "Overlooked the venue.");

        assertThat(world.round().openSteps(now())).containsExactly(1);
    }

    @Test
    void a18AStepWhoseConditionDoesNotHoldIsSkippedAndSaysSo() {
        world.content.put("currency", "EUR");
        world.policy(whenBudget("50000")).submitted();

        assertThat(world.seenBy(JANA).steps().get(1).progress()).isEqualTo(Progress.SKIPPED);
        assertThat(world.approves(ANN).round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a18AStepIsAskedAfterAllWhenTheContentComesToNeedIt() {
        world.content.put("currency", "EUR");
        world.policy(whenBudget("50000")).submitted().edit(JANA, "budget", "60000").settle().approves(ANN);

        assertThat(world.round().state()).isEqualTo(State.WAITING);
        assertThat(world.approves(DEE).round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a18WithoutARateAStepTooManyIsAskedRatherThanOneTooFew() {
        world.content.put("currency", "JPY");
        world.policy(whenBudget("50000")).submitted().approves(ANN);

        assertThat(world.round().state()).isEqualTo(State.WAITING);
    }

    @Test
    void a18ConditionsCompareAmountsAndChoices() {
        world.content.put("region", "EMEA");
        world.content.put("channel", "Email, Events");
        assertThat(holds(Condition.Test.number("budget", Op.AT_LEAST, BigDecimal.valueOf(20000), ""))).isTrue();
        assertThat(holds(Condition.Test.number("budget", Op.BELOW, BigDecimal.valueOf(20000), ""))).isFalse();
        assertThat(holds(Condition.Test.choice("region", Op.ONE_OF, new HashSet<>(Arrays.asList("EMEA", "APAC"))))).isTrue();
        assertThat(holds(Condition.Test.choice("channel", Op.NONE_OF, Collections.singleton("Events")))).isFalse();
        assertThat(holds(Condition.Test.choice("audience", Op.NONE_OF, Collections.singleton("x")))).isTrue();
        assertThat(holds(Condition.Test.number("audience", Op.BELOW, BigDecimal.ONE, ""))).isFalse();
    }

    @Test
    void a18APlanThatNoStepAppliesToCannotBeSubmitted() {
        world.policy(Policy.of(Collections.singletonList(Stage.of(BUDGET.when(Condition.all(Collections.singletonList(
                Condition.Test.number("budget", Op.AT_LEAST, BigDecimal.valueOf(50000), ""))))))));

        assertThatThrownBy(() -> world.submitPlan.checkPossible(world.plan(), JANA)).isInstanceOfSatisfying(ApprovalRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_STEP_APPLIES));
    }

    @Test
    void a18ContentThatNoStepAppliesToIsNeverApprovedByItself() {
        world.policy(Policy.of(Collections.singletonList(Stage.of(BUDGET.when(Condition.all(Collections.singletonList(
                Condition.Test.number("budget", Op.AT_LEAST, BigDecimal.valueOf(10000), ""))))))));
        world.submitted().edit(JANA, "budget", "5").settle();

        assertThat(world.round().state()).isEqualTo(State.WAITING);
    }

    @Test
    void a17WhoSitsInTwoStepsIsAskedAgain() {
        world.group("legal", ANN).policy(oneAfterTheOther(Conduct.standard())).submitted().approves(ANN);

        assertThat(world.round().state()).isEqualTo(State.WAITING);
        assertThat(world.approves(ANN).round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a17OrTheVoteIsCarriedAndWrittenDownAsSuch() {
        world.group("legal", ANN).policy(oneAfterTheOther(Conduct.standard().repeat(Conduct.Repeat.CARRY))).submitted().approves(ANN);

        assertThat(world.round().state()).isEqualTo(State.APPROVED);
        assertThat(world.round().events()).extracting(RoundEvent::kind).containsSubsequence(RoundEvent.Kind.VOTE,
                RoundEvent.Kind.STEP_DONE, RoundEvent.Kind.CARRIED, RoundEvent.Kind.STEP_DONE, RoundEvent.Kind.APPROVED);
        assertThat(world.entries).extracting(entry -> entry.action()).contains("carried");
    }

    @Test
    void a7NobodyDecidesOnTheirOwnPlan() {
        world.group("content", JANA, ANN).policy(CONTENT).submitted();

        assertRefused(JANA, Reason.OWN_PLAN);
    }

    @Test
    void a7BelowALimitThePolicyMayLetThem() {
        world.content.put("currency", "EUR");
        Conduct below = Conduct.standard().allowingOwnPlansBelow(BigDecimal.valueOf(20001), "EUR").lastEditorMayComplete(true);
        world.group("content", JANA).policy(Policy.of(Collections.singletonList(Stage.of(CONTENT))).with(below)).submitted();

        assertThat(world.approves(JANA).round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a7AtTheLimitOrInAnotherCurrencyTheyMayNot() {
        Conduct below = Conduct.standard().allowingOwnPlansBelow(BigDecimal.valueOf(20000), "EUR");
        world.content.put("currency", "EUR");
        world.group("content", JANA, ANN).policy(Policy.of(Collections.singletonList(Stage.of(CONTENT))).with(below)).submitted();
        assertRefused(JANA, Reason.OWN_PLAN);

        world.edit(BOB, "currency", "USD").edit(BOB, "budget", "10").settle();
        assertRefused(JANA, Reason.OWN_PLAN);
    }

    @Test
    void a6WhoMadeTheLastEditMayVoteButNotSoThatItCompletesTheStep() {
        world.group("content", JANA, ANN, BOB).policy(Policy.of(Collections.singletonList(Stage.of(step("Content", 2, "content"))))
                .with(Conduct.standard().allowingOwnPlans())).submitted();
        world.approves(ANN);
        assertRefused(JANA, Reason.LAST_EDITOR);

        world.approves(BOB);
        assertThat(world.round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a6AsOneOfTheFirstTheLastEditorsVoteCounts() {
        world.group("content", JANA, ANN).policy(Policy.of(Collections.singletonList(Stage.of(step("Content", 2, "content"))))
                .with(Conduct.standard().allowingOwnPlans())).submitted();

        assertThat(world.approves(JANA).approves(ANN).round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a6AStepWithTheLastEditorAloneCannotBeSubmitted() {
        world.group("content", JANA).policy(Policy.of(Collections.singletonList(Stage.of(CONTENT)))
                .with(Conduct.standard().allowingOwnPlans()));

        assertThatThrownBy(() -> world.submitPlan.checkPossible(world.plan(), JANA)).isInstanceOfSatisfying(ApprovalRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(Reason.LAST_EDITOR));
    }

    @Test
    void a13AnApprovalNeedsACommentOnlyIfThePolicySaysSo() {
        world.policy(Policy.of(Collections.singletonList(Stage.of(CONTENT))).with(Conduct.standard().approveNeedsComment(true)))
                .submitted();

        assertThatThrownBy(() -> world.approves(ANN)).isInstanceOfSatisfying(ApprovalRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(Reason.COMMENT_MISSING));
        assertThat(world.votes(ANN, Decision.APPROVE, "Well done.").round().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void theNarrowestScopeWins() {
        Policy all = Policy.of(Collections.singletonList(Stage.of(CONTENT)));
        Scope project = Scope.of(Collections.singleton(10000L), Collections.emptySet());
        Scope type = Scope.of(Collections.emptySet(), Collections.singleton("10001"));
        Scope both = Scope.of(Collections.singleton(10000L), Collections.singleton("10001"));
        world.policy(all).policy(all.called("t", "By type").in(type));
        assertThat(world.forPlan(world.plan()).get().key()).isEqualTo("t");
        world.policy(all.called("p", "By project").in(project));
        assertThat(world.forPlan(world.plan()).get().key()).isEqualTo("p");
        world.policy(all.called("b", "By both").in(both));
        assertThat(world.forPlan(world.plan()).get().key()).isEqualTo("b");
        world.policy(all.called("b", "By both").in(both).active(false));
        assertThat(world.forPlan(world.plan()).get().key()).isEqualTo("p");
        world.policy(all.called("p", "By project").in(Scope.of(Collections.singleton(10001L), Collections.emptySet())));
        assertThat(world.forPlan(world.plan()).get().key()).isEqualTo("t");
    }

    @Test
    void a28AnOpenRequestKeepsThePolicyItStartedWith() {
        world.policy(CONTENT).submitted().policy(step("Board", 1, "budget"));

        assertThat(world.approves(ANN).round().state()).isEqualTo(State.APPROVED);
    }

    private Snapshot now() {
        return world.round().contentOf(world.plan());
    }

    private boolean holds(Condition.Test test) {
        return Condition.all(Collections.singletonList(test)).holds(world.plan().content(Material.standard()));
    }

    private void assertRefused(PersonKey who, Reason reason) {
        assertThatThrownBy(() -> world.approves(who)).isInstanceOfSatisfying(ApprovalRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Policy parallel() {
        return Policy.of(Arrays.asList(new Stage("Content and law", Arrays.asList(CONTENT, LEGAL)), Stage.of(BUDGET)));
    }

    private static Policy oneAfterTheOther(Conduct conduct) {
        return Policy.of(Arrays.asList(Stage.of(CONTENT), Stage.of(LEGAL))).with(conduct);
    }

    private static Policy whenBudget(String least) {
        return Policy.of(Arrays.asList(Stage.of(CONTENT), Stage.of(BUDGET.when(Condition.all(Collections.singletonList(
                Condition.Test.number("budget", Op.AT_LEAST, new BigDecimal(least), "EUR")))))));
    }

    private static Step step(String name, int needed, String group) {
        return new Step(name, ApproveRule.count(needed), RejectRule.first(), Collections.singletonList(Seat.of(Seat.Source.GROUP, group)));
    }
}
