package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.approval.policy.Condition;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.CY;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.JANA;

/** What stands in whose queue, on a host in memory. */
class MyApprovalsTest {

    private final World world = new World();
    private final Set<PersonKey> hiddenFrom = new HashSet<>();
    private final MyApprovals queues = new MyApprovals(new Queues(), this::visible, world);

    @Test
    void aSubmittedPlanWaitsForEverybodyOfItsFirstStepAndForNobodyElse() {
        world.submitted();

        assertThat(queues.toDecide(ANN)).hasSize(1);
        assertThat(queues.toDecide(CY)).hasSize(1);
        assertThat(queues.toDecide(DEE)).isEmpty();
        assertThat(queues.toDecide(JANA)).isEmpty();
    }

    @Test
    void aLineSaysWhichStepAsksHowManyItNeedsAndWhoIsWaitedFor() {
        world.submitted().approves(ANN);

        QueueLine line = queues.toDecide(BOB).get(0);

        assertThat(line.plan().key()).isEqualTo("MKT-1");
        assertThat(line.plan().summary()).isEqualTo("Lab automation launch");
        assertThat(line.step().get().step().name()).isEqualTo("Content");
        assertThat(line.step().get().approvals()).isEqualTo(1);
        assertThat(line.seats()).isEqualTo(3);
        assertThat(line.waitedFor()).containsExactlyInAnyOrder(BOB, CY);
        assertThat(line.differences()).isEmpty();
    }

    @Test
    void a20WhatWaitsInThePlaceOfOthersAndByOthersIsInListsOfItsOwn() {
        world.standins.add(Standin.now(ANN, DEE, LocalDate.of(2026, 7, 10), false));
        world.submitted();

        assertThat(queues.toDecide(DEE)).isEmpty();
        assertThat(queues.waiting(DEE).forOthers()).extracting(line -> line.seat().get()).containsExactly(ANN);
        assertThat(queues.toDecide(ANN)).isEmpty();
        assertThat(queues.waiting(ANN).handedOver()).extracting(line -> line.standin().get().person()).containsExactly(DEE);
        assertThat(queues.toDecide(BOB).get(0).waitedFor()).containsExactlyInAnyOrder(DEE, BOB, CY);

        world.approves(DEE);

        assertThat(queues.waiting(DEE).forOthers()).isEmpty();
        assertThat(queues.waiting(ANN).handedOver()).isEmpty();
        assertThat(queues.done(DEE)).hasSize(1);
    }

    @Test
    void whoHasDecidedIsDoneUntilTheContentChanges() {
        world.submitted().approves(ANN);
        assertThat(queues.toDecide(ANN)).isEmpty();

        world.edit(JANA, "budget", "25000");

        assertThat(queues.toDecide(ANN).get(0).differences()).hasToString("[budget: 20000 -> 25000]");
    }

    @Test
    void aPlanIsInvalidatedWhileADecisionOnOtherContentIsNotGivenAgain() {
        world.submitted();
        world.edit(JANA, "budget", "25000");
        assertThat(queues.invalidated(CY)).isEmpty();

        world.approves(ANN);
        world.edit(JANA, "budget", "30000");
        assertThat(queues.invalidated(CY)).containsExactly(World.PLAN);
        world.approves(ANN);
        assertThat(queues.invalidated(CY)).isEmpty();
    }

    @Test
    void anApprovedPlanIsInvalidatedUntilItIsAsApprovedAgain() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE);
        assertThat(queues.invalidated(CY)).isEmpty();

        world.edit(JANA, "budget", "25000");
        assertThat(queues.invalidated(CY)).containsExactly(World.PLAN);
        world.edit(JANA, "budget", "20000");
        assertThat(queues.invalidated(CY)).isEmpty();
    }

    @Test
    void theNextStepIsAskedWhenTheOneBeforeIsDone() {
        world.submitted().approves(ANN).approves(BOB);

        assertThat(queues.toDecide(CY)).isEmpty();
        assertThat(queues.toDecide(DEE).get(0).step().get().number()).isEqualTo(2);
    }

    @Test
    void aDecisionUnderWayIsNotAskedForAgain() {
        world.submitted();
        world.transition(World.IN_APPROVAL, () -> world.recordBallot.record(world.plan(), ANN, Decision.APPROVE, ""));

        assertThat(queues.toDecide(ANN)).isEmpty();
        assertThat(queues.toDecide(BOB)).hasSize(1);
    }

    @Test
    void aPlanThatThePersonMayNotSeeIsInNoQueue() {
        world.submitted().approves(ANN);
        hiddenFrom.addAll(Set.of(ANN, BOB, JANA));

        assertThat(queues.toDecide(BOB)).isEmpty();
        assertThat(queues.done(ANN)).isEmpty();
        assertThat(queues.sent(JANA)).isEmpty();
    }

    @Test
    void aPlanThatLeftApprovalByAnotherWayIsNotAskedFor() {
        world.submitted();
        world.status = World.DRAFT;

        assertThat(queues.toDecide(ANN)).isEmpty();
        assertThat(queues.sent(JANA)).isEmpty();
    }

    @Test
    void whatWasSentStaysUntilItIsApprovedAndHasMovedOn() {
        world.submitted();
        assertThat(queues.sent(JANA).get(0).waitedFor()).containsExactly(ANN, BOB, CY);
        assertThat(queues.sent(ANN)).isEmpty();

        world.approves(ANN).approves(BOB).approves(DEE);

        assertThat(queues.sent(JANA)).isEmpty();
    }

    @Test
    void whatCameBackStaysWithItsSubmitter() {
        world.submitted().votes(ANN, Decision.REQUEST_CHANGES, "Name the venue");

        QueueLine line = queues.sent(JANA).get(0);

        assertThat(line.round().state()).isEqualTo(Round.State.CHANGES_REQUESTED);
        assertThat(line.waitedFor()).isEmpty();
        assertThat(line.since()).isEqualTo(world.now);
    }

    @Test
    void whatIsDoneNamesTheLastDecisionAndWhereThePlanStandsNow() {
        world.submitted().votes(ANN, Decision.REQUEST_CHANGES, "Name the venue").submitted().approves(BOB);

        QueueLine line = queues.done(ANN).get(0);

        assertThat(line.decision().get().decision()).contains(Decision.REQUEST_CHANGES);
        assertThat(line.round().id().number()).isEqualTo(2);
        assertThat(line.waitedFor()).containsExactly(ANN, CY);
        assertThat(queues.done(CY)).isEmpty();
    }

    @Test
    void ofStepsSideBySideALineSaysInWhichOneTheReaderIsAsked() {
        world.policy(Policy.of(List.of(new Stage("Both", List.of(new Step("Content", 2, Seat.Source.GROUP, "content"),
                new Step("Budget", 1, Seat.Source.GROUP, "budget")))))).submitted();

        assertThat(queues.toDecide(DEE).get(0).step().get().step().name()).isEqualTo("Budget");
        assertThat(queues.toDecide(ANN).get(0).step().get().step().name()).isEqualTo("Content");
    }

    @Test
    void whoeverSentAPlanReadsWhichStepItHasReached() {
        world.submitted().approves(ANN).approves(BOB);

        QueueLine line = queues.sent(JANA).get(0);

        assertThat(line.step().get().number()).isEqualTo(2);
        assertThat(line.waitedFor()).containsExactly(DEE);
        assertThat(line.isChangedSinceApproval()).isFalse();
    }

    @Test
    void whatWasRecalledIsFinishedForWhoeverSentIt() {
        world.submitted();
        world.transition(World.DRAFT, () -> world.recall.recall(world.plan(), JANA));
        world.settle();

        assertThat(queues.sent(JANA)).isEmpty();
    }

    @Test
    void ofSeveralDecisionsTheLastOneIsShown() {
        world.submitted().votes(ANN, Decision.REQUEST_CHANGES, "Name the venue").submitted().approves(ANN);

        assertThat(queues.done(ANN).get(0).decision().get().decision()).contains(Decision.APPROVE);
    }

    @Test
    void anApprovedPlanInAQueueSaysWhetherItWasChangedSince() {
        world.submitted().approves(ANN).approves(BOB).approves(DEE);
        assertThat(queues.done(ANN).get(0).isChangedSinceApproval()).isFalse();

        world.edit(JANA, "budget", "25000");

        assertThat(queues.done(ANN).get(0).isChangedSinceApproval()).isTrue();
    }

    @Test
    void whoHasLostTheSeatIsNotAmongThoseWhoMayDecide() {
        world.submitted().approves(ANN);
        world.group("content", BOB, CY);

        assertThat(queues.toDecide(BOB).get(0).seats()).isEqualTo(2);
    }

    @Test
    void theHistoryOfAPlanIsReadOnlyForPeopleWhoSitInAStepThatIsAsked() {
        world.submitted();
        PlanFacts known = world.plan();
        PlanFacts unread = new PlanFacts(World.PLAN, known.place(), known.statusId(), known.updatedMillis(), known::content, material -> {
            throw new IllegalStateException("the history is read");
        });
        MyApprovals readers = new MyApprovals(new Queues(), (plans, reader) -> Map.of(World.PLAN, new QueuedPlan("MKT-1", "Launch", unread)),
                world);

        assertThat(readers.toDecide(DEE)).isEmpty();
        assertThatThrownBy(() -> readers.toDecide(ANN)).hasMessage("the history is read");
    }

    @Test
    void a20WhoStandsInIsNamedForTheStepThatIsAskedAndNotForOneThatIsLeftOut() {
        world.group("content", ANN).group("both", ANN, DEE).policy(new Step("Large", 1, Seat.Source.GROUP, "content").when(Condition.all(
                List.of(Condition.Test.number("budget", Condition.Op.AT_LEAST, new BigDecimal("50000"), "")))),
                new Step("Small", 1, Seat.Source.GROUP, "both"));
        world.standins.add(Standin.now(ANN, DEE, LocalDate.of(2026, 7, 10), false));
        world.standins.add(Standin.now(ANN, BOB, LocalDate.of(2026, 7, 10), false));
        world.submitted();

        assertThat(queues.waiting(ANN).handedOver()).extracting(line -> line.standin().get().person()).containsExactly(BOB);
    }

    private Map<IssueId, QueuedPlan> visible(Collection<IssueId> plans, PersonKey reader) {
        return plans.isEmpty() || hiddenFrom.contains(reader) ? Collections.emptyMap()
                : Collections.singletonMap(World.PLAN, new QueuedPlan("MKT-1", "Lab automation launch", world.plan()));
    }

    /** The one plan of the world, as the rows would give it. */
    private final class Queues implements PlanQueues {

        @Override
        public List<IssueId> waiting() {
            return world.rounds.isEmpty() ? Collections.emptyList() : Collections.singletonList(World.PLAN);
        }

        @Override
        public List<IssueId> inState(Round.State state) {
            return waiting().stream().filter(plan -> world.round().state() == state).collect(Collectors.toList());
        }

        @Override
        public Set<IssueId> everSubmitted() {
            return new HashSet<>(waiting());
        }

        @Override
        public List<IssueId> submittedBy(PersonKey person, int most) {
            return waiting();
        }

        @Override
        public List<IssueId> decidedBy(PersonKey person, int most) {
            return waiting();
        }

        @Override
        public Map<IssueId, List<Round>> rounds(Collection<IssueId> plans) {
            return Collections.singletonMap(World.PLAN, world.rounds);
        }

        @Override
        public Set<RoundId> ballotsUnderWay(PersonKey person) {
            return world.openTasks().stream().filter(task -> task.kind() == Task.Kind.BALLOT && task.person().equals(person))
                    .map(Task::round).collect(Collectors.toSet());
        }
    }
}
