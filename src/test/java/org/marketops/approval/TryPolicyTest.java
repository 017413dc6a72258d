package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Condition;
import org.marketops.approval.policy.Material;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Scope;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.approval.policy.Tolerance;
import org.marketops.kernel.IssueId;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.CY;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;
import static org.marketops.approval.World.PLAN;

/** A policy tried before it is saved: who would be asked, who is left out, and whether it could end (A8, A11, A18). Writes nothing. */
class TryPolicyTest {

    private final World world = new World();
    private final List<IssueId> past = new ArrayList<>(Collections.singletonList(PLAN));
    private final TryPolicy tryPolicy = new TryPolicy(world, world, atMost -> past.subList(0, Math.min(atMost, past.size())), new Queues());

    @Test
    void a8TheSubmitterAmongTheApproversIsLeftOutAndTheTrialSaysWhy() {
        Trial trial = tryPolicy.onPlan(policy(new Step("Content", 3, Seat.Source.GROUP, "content")), world.plan(), ANN);

        TriedStep step = trial.steps().get(0);
        assertThat(step.asked()).containsExactly(BOB, CY);
        assertThat(step.own()).containsExactly(ANN);
        assertThat(step.outcome()).isEqualTo(TriedStep.Outcome.TOO_FEW);
        assertThat(step.needed()).isEqualTo(3);
        assertThat(trial.canEnd()).isFalse();
    }

    @Test
    void a11SomebodyWhoCannotSeeThePlanIsLeftOut() {
        world.blindPeople.add(DEE);

        Trial trial = tryPolicy.onPlan(policy(new Step("Budget", 1, Seat.Source.GROUP, "budget")), world.plan(), JANA);

        assertThat(trial.steps().get(0).blind()).containsExactly(DEE);
        assertThat(trial.steps().get(0).outcome()).isEqualTo(TriedStep.Outcome.NOBODY);
        assertThat(trial.hasNobody()).isTrue();
    }

    @Test
    void a18AStepWhoseConditionDoesNotHoldIsSkippedAndDoesNotStopTheTrial() {
        Step large = new Step("Large", 5, Seat.Source.GROUP, "budget").when(Condition.all(Collections.singletonList(
                Condition.Test.number("budget", Condition.Op.AT_LEAST, new BigDecimal("50000"), ""))));

        Trial small = tryPolicy.onPlan(policy(large), world.plan(), JANA);
        world.content.put("budget", "50000");
        Trial big = tryPolicy.onPlan(policy(large), world.plan(), JANA);

        assertThat(small.steps().get(0).outcome()).isEqualTo(TriedStep.Outcome.SKIPPED);
        assertThat(small.canEnd()).isTrue();
        assertThat(big.canEnd()).isFalse();
    }

    @Test
    void a28PastPlansAreTriedWithTheirSubmissionAndNothingIsWritten() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE);
        int events = world.round().events().size();
        int entries = world.entries.size();

        Rehearsal rehearsal = tryPolicy.overPast(policy(new Step("Content", 2, Seat.Source.GROUP, "content")));

        assertThat(rehearsal.trials()).hasSize(1);
        assertThat(rehearsal.trials().get(0).submitter()).isEqualTo(JANA);
        assertThat(rehearsal.took(PLAN)).isPresent();
        assertThat(rehearsal.usuallyTook()).isEqualTo(rehearsal.took(PLAN));
        assertThat(rehearsal.isBounded()).isFalse();
        assertThat(world.round().events()).hasSize(events);
        assertThat(world.entries).hasSize(entries);
    }

    @Test
    void a22TheLikelyTimeIsThatOfThePeopleWhoAreNeededInWorkingHours() {
        world.submitted().later(Duration.ofHours(1)).approves(ANN).later(Duration.ofHours(2)).approves(BOB)
                .later(Duration.ofHours(1)).approves(DEE);
        Policy draft = Policy.of(Arrays.asList(new Stage("Both", Arrays.asList(new Step("Content", 2, Seat.Source.GROUP, "content"),
                new Step("Budget", 1, Seat.Source.GROUP, "budget"))), Stage.of(new Step("Again", 1, Seat.Source.GROUP, "budget"))));

        Trial trial = tryPolicy.overPast(draft).trials().get(0);

        // The submission was at 12:00 UTC on a Thursday: Ann took 1 hour, Bob 3, Dee 1 after the step before hers.
        assertThat(trial.steps().get(0).quick().get()).isBetween(Duration.ofHours(3), Duration.ofHours(3).plusSeconds(9));
        assertThat(trial.steps().get(1).quick().get()).isBetween(Duration.ofHours(1), Duration.ofHours(1).plusSeconds(9));
        assertThat(trial.quick().get()).isBetween(Duration.ofHours(4), Duration.ofHours(4).plusSeconds(9));
        assertThat(trial.slow()).isEqualTo(trial.quick());
        assertThat(trial.plan()).isEqualTo(PLAN);
        assertThat(trial.hasNobody()).isFalse();
        assertThat(trial.steps()).extracting(step -> step.step().name()).containsExactly("Content", "Budget", "Again");
    }

    @Test
    void a22OfPeopleWhoHaveNeverDecidedNoTimeIsInvented() {
        world.submitted();

        assertThat(tryPolicy.overPast(policy(new Step("Budget", 1, Seat.Source.GROUP, "budget"))).trials().get(0).quick()).isEmpty();
    }

    @Test
    void a30PlansThatAreGoneAreCounted() {
        world.submitted();
        world.planExists = false;

        Rehearsal rehearsal = tryPolicy.overPast(policy(new Step("Budget", 1, Seat.Source.GROUP, "budget")));

        assertThat(rehearsal.trials()).isEmpty();
        assertThat(rehearsal.gone()).isEqualTo(1);
    }

    @Test
    void a28PlansThatThePolicyIsNotForAreCountedAndNotTried() {
        world.submitted();
        Policy draft = policy(new Step("Budget", 1, Seat.Source.GROUP, "budget"));

        Rehearsal elsewhere = tryPolicy.overPast(draft.in(Scope.of(Set.of(Facts.PLACE.projectId() + 1), Set.of())));
        Rehearsal here = tryPolicy.overPast(draft.in(Scope.of(Set.of(Facts.PLACE.projectId()), Set.of())));

        assertThat(elsewhere.trials()).isEmpty();
        assertThat(elsewhere.outside()).isEqualTo(1);
        assertThat(here.trials()).hasSize(1);
    }

    @Test
    void a28OnlyTheLatestPlansAreTriedAndTheResultSaysSo() {
        world.submitted();
        past.clear();
        for (int i = 0; i <= TryPolicy.MOST; i++) {
            past.add(IssueId.of(PLAN.value() + TryPolicy.MOST - i));
        }

        Rehearsal rehearsal = tryPolicy.overPast(policy(new Step("Budget", 1, Seat.Source.GROUP, "budget")));

        assertThat(rehearsal.isBounded()).isTrue();
        assertThat(rehearsal.trials()).isEmpty();
    }

    @Test
    void a28ThatManyPlansAndNotOneMoreAreNotBounded() {
        world.submitted();
        for (int i = 1; i < TryPolicy.MOST; i++) {
            past.add(IssueId.of(PLAN.value() + i));
        }

        Rehearsal rehearsal = tryPolicy.overPast(policy(new Step("Budget", 1, Seat.Source.GROUP, "budget")));

        assertThat(rehearsal.isBounded()).isFalse();
        assertThat(rehearsal.trials()).hasSize(1);
    }

    @Test
    void a28APastPlanIsTriedAsItWasSubmittedUnlessTheDraftLooksAtMore() {
        world.submitted().edit(JANA, "budget", "60000");
        Policy large = policy(new Step("Large", 1, Seat.Source.GROUP, "budget").when(Condition.all(List.of(
                Condition.Test.number("budget", Condition.Op.AT_LEAST, new BigDecimal("50000"), "")))));
        Map<String, Tolerance> more = new HashMap<>(large.material().fields());
        more.put("customfield_10999", Tolerance.none());

        Trial asSubmitted = tryPolicy.overPast(large).trials().get(0);
        Trial asItIs = tryPolicy.overPast(large.about(Material.of(more, large.material().onEdit()))).trials().get(0);

        assertThat(asSubmitted.steps().get(0).outcome()).isEqualTo(TriedStep.Outcome.SKIPPED);
        assertThat(asItIs.steps().get(0).outcome()).isEqualTo(TriedStep.Outcome.ENDS);
    }

    @Test
    void a28WhatARequestTookIsTheTimeToItsDecisionHoweverItWasDecided() {
        assertThat(took(Decision.APPROVE)).isBetween(Duration.ofHours(3), Duration.ofHours(3).plusSeconds(9));
        assertThat(took(Decision.REJECT)).isBetween(Duration.ofHours(3), Duration.ofHours(3).plusSeconds(9));
        assertThat(took(Decision.REQUEST_CHANGES)).isBetween(Duration.ofHours(3), Duration.ofHours(3).plusSeconds(9));
        world.submitted().later(Duration.ofHours(1)).approves(ANN);
        assertThat(tryPolicy.overPast(policy(new Step("Budget", 1, Seat.Source.GROUP, "budget"))).took(PLAN)).isEmpty();
    }

    /** Ann approves after an hour, Bob decides two hours later. */
    private Duration took(Decision last) {
        World other = new World();
        other.policy(new Step("Content", 2, Seat.Source.GROUP, "content")).submitted();
        other.later(Duration.ofHours(1)).approves(ANN).later(Duration.ofHours(2)).votes(BOB, last, "Because.");
        world.rounds.clear();
        world.rounds.addAll(other.rounds);
        Duration took = tryPolicy.overPast(policy(new Step("Budget", 1, Seat.Source.GROUP, "budget"))).took(PLAN).get();
        world.rounds.clear();
        return took;
    }

    @Test
    void a22AmongManyAnswersOfAPersonTheQuarterThatIsQuickAndTheQuarterThatIsSlowAreTold() {
        Round round = Round.open(new Opening(new RoundId(PLAN, 1), JANA, Instant.EPOCH, Snapshot.of(Map.of("summary", "Launch")),
                policy(new Step("Budget", 1, Seat.Source.GROUP, "budget")), World.route()));
        List<Round> rounds = new ArrayList<>();
        for (int hours : new int[] {5, 1, 4, 2, 3}) {
            rounds.add(round.with(RoundEvent.vote(1, DEE, Instant.EPOCH.plus(Duration.ofHours(hours)), 1, Decision.APPROVE, "", "")));
        }

        AnswerTimes times = AnswerTimes.in(rounds, Duration::between);

        assertThat(times.of(DEE, 25)).contains(Duration.ofHours(2));
        assertThat(times.of(DEE, 75)).contains(Duration.ofHours(4));
        assertThat(times.of(ANN, 75)).isEmpty();
    }

    @Test
    void a28TheUsualTimeIsTheMiddleOfAllAndNoneWithoutADecision() {
        Map<IssueId, Duration> took = Map.of(IssueId.of(1), Duration.ofHours(1), IssueId.of(2), Duration.ofHours(9),
                IssueId.of(3), Duration.ofHours(2));

        assertThat(new Rehearsal(List.of(), took, 0, 0, false).usuallyTook()).contains(Duration.ofHours(2));
        assertThat(new Rehearsal(List.of(), Map.of(), 0, 0, false).usuallyTook()).isEmpty();
    }

    private static Policy policy(Step... steps) {
        return new Policy(0, Arrays.asList(steps));
    }

    private final class Queues extends UnaskedQueues {

        @Override
        public List<IssueId> waiting() {
            return Collections.singletonList(PLAN);
        }

        @Override
        public Map<IssueId, List<Round>> rounds(Collection<IssueId> plans) {
            return plans.contains(PLAN) && !world.rounds.isEmpty() ? Map.of(PLAN, world.rounds) : Map.of();
        }
    }
}
