package org.marketops.approval.jira;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.approval.Approvers;
import org.marketops.approval.Bench;
import org.marketops.approval.Decision;
import org.marketops.approval.Facts;
import org.marketops.approval.FinishedRound;
import org.marketops.approval.MyApprovals;
import org.marketops.approval.OpenRequests;
import org.marketops.approval.Opening;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.QueueLine;
import org.marketops.approval.QueuedPlan;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.RoundId;
import org.marketops.approval.Route;
import org.marketops.approval.Task;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.testing.RealActiveObjects;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What the queues read, and with how many statements, on a real database. */
abstract class StoredQueuesContract {

    private static final PersonKey JANA = PersonKey.of("jana");
    private static final PersonKey ANN = PersonKey.of("ann");
    private static final Instant T0 = Instant.parse("2026-07-09T12:00:00Z");
    private static final Snapshot CONTENT = Snapshot.of(Collections.singletonMap("summary", "A plan"));
    private static final String IN_APPROVAL = "10001";

    private RealActiveObjects database;
    private AoRounds rounds;
    private AoPlanQueues queues;
    private MyApprovals myApprovals;

    abstract RealActiveObjects start();

    @BeforeEach
    void open() {
        database = start();
        rounds = new AoRounds(database.activeObjects());
        queues = new AoPlanQueues(database.activeObjects());
        myApprovals = new MyApprovals(queues, StoredQueuesContract::visible, new OnlyAnn());
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void eachQueueTakesAsManyStatementsForAHundredRoundsAsForOne() {
        queues.waiting();
        submit(1);
        long[] one = {statements(() -> myApprovals.toDecide(ANN)), statements(() -> myApprovals.sent(JANA)),
            statements(() -> myApprovals.done(ANN))};
        for (int plan = 2; plan <= 100; plan++) {
            submit(plan);
        }
        long toDecide = statements(() -> assertThat(myApprovals.toDecide(ANN)).hasSize(100));
        long sent = statements(() -> assertThat(myApprovals.sent(JANA)).hasSize(100));
        for (int plan = 1; plan <= 100; plan++) {
            approve(plan);
        }
        long done = statements(() -> assertThat(myApprovals.done(ANN)).hasSize(100));

        assertThat(new long[] {toDecide, sent}).containsExactly(one[0], one[1]).containsExactly(3, 2);
        assertThat(done).isEqualTo(2);
    }

    @Test
    void theLongestWaitingComesFirst() {
        submit(7);
        submit(3);
        submit(5);

        assertThat(keys(myApprovals.toDecide(ANN))).containsExactly("MKT-7", "MKT-3", "MKT-5");
        assertThat(keys(myApprovals.sent(JANA))).containsExactly("MKT-5", "MKT-3", "MKT-7");
    }

    @Test
    void aRoundWaitsUntilItEndsAndAgainWhenItIsSubmittedAgain() {
        submit(1);
        approve(1);
        assertThat(queues.waiting()).containsExactly(IssueId.of(1));

        rounds.append(new RoundId(IssueId.of(1), 1), RoundEvent.of(2, RoundEvent.Kind.RECALLED, JANA, T0, 0, "", CONTENT.hash()));
        assertThat(queues.waiting()).isEmpty();

        rounds.open(opening(new RoundId(IssueId.of(1), 2)));
        assertThat(queues.waiting()).containsExactly(IssueId.of(1));
        assertThat(queues.rounds(queues.waiting()).get(IssueId.of(1))).hasSize(2);
    }

    @Test
    void aPlanIsFoundByTheStateOfItsLatestRoundInOneStatement() {
        submit(1);
        submit(2);
        submit(3);
        rounds.append(new RoundId(IssueId.of(1), 1), RoundEvent.of(1, RoundEvent.Kind.REJECTED, ANN, T0, 1, "No", CONTENT.hash()));
        rounds.append(new RoundId(IssueId.of(2), 1), RoundEvent.of(1, RoundEvent.Kind.REJECTED, ANN, T0, 1, "No", CONTENT.hash()));
        rounds.open(opening(new RoundId(IssueId.of(2), 2)));

        assertThat(queues.inState(Round.State.REJECTED)).containsExactly(IssueId.of(1));
        assertThat(queues.inState(Round.State.WAITING)).containsExactlyInAnyOrder(IssueId.of(3), IssueId.of(2));
        assertThat(queues.inState(Round.State.APPROVED)).isEmpty();
        assertThat(statements(() -> queues.inState(Round.State.REJECTED))).isEqualTo(1);
    }

    @Test
    void roundsFromBeforeTheTableWasThereAreFoundOnce() {
        submit(1);
        submit(2);
        rounds.append(new RoundId(IssueId.of(2), 1), RoundEvent.of(1, RoundEvent.Kind.RECALLED, JANA, T0, 0, "", CONTENT.hash()));
        database.activeObjects().delete(database.activeObjects().find(WaitingRow.class));

        assertThat(queues.waiting()).containsExactly(IssueId.of(1));
        assertThat(statements(queues::waiting)).isEqualTo(1);
    }

    @Test
    void aBallotIsUnderWayUntilItIsCounted() {
        submit(1);
        AoTasks tasks = new AoTasks(database.activeObjects());
        RoundId round = new RoundId(IssueId.of(1), 1);
        tasks.add(Task.ballot(round, ANN, Decision.APPROVE, "", CONTENT, 1, T0));
        assertThat(queues.ballotsUnderWay(ANN)).containsExactly(round);
        assertThat(queues.ballotsUnderWay(JANA)).isEmpty();
        assertThat(myApprovals.toDecide(ANN)).isEmpty();

        tasks.done(tasks.open(IssueId.of(1)).get(0).id());

        assertThat(queues.ballotsUnderWay(ANN)).isEmpty();
    }

    @Test
    void moreThanFiveHundredPlansAreReadInParts() {
        for (int plan = 1; plan <= 501; plan++) {
            submit(plan);
        }

        assertThat(queues.rounds(queues.waiting())).hasSize(501);
    }

    @Test
    void a28PastPlansAreThoseSubmittedLastEachOnceInOneStatement() {
        AoPastPlans past = new AoPastPlans(database.activeObjects());
        for (int plan = 1; plan <= 5; plan++) {
            submit(plan);
        }
        approve(5);
        rounds.open(opening(new RoundId(IssueId.of(2), 2)));

        assertThat(past.latest(3)).extracting(IssueId::value).containsExactly(2L, 5L, 4L);
        assertThat(past.latest(99)).hasSize(5);
        assertThat(statements(() -> past.latest(3))).isEqualTo(1);
    }

    @Test
    void a28AMovedRequestIsReadBackUnderItsNewVersionAndStillWaits() {
        submit(1);
        approve(1);
        Policy next = new Policy(7, Collections.singletonList(new Step("Content", 1, Seat.Source.GROUP, "approvers")));

        rounds.append(new RoundId(IssueId.of(1), 1), RoundEvent.migrated(2, ANN, T0, next, Collections.singletonList(3), CONTENT));

        assertThat(new OpenRequests(queues).all()).singleElement()
                .satisfies(request -> assertThat(request.policy().version()).isEqualTo(7))
                .satisfies(request -> assertThat(request.round().policy().steps()).isEqualTo(next.steps()))
                .satisfies(request -> assertThat(request.round().opening().policy().version()).isEqualTo(1));
    }

    @Test
    void onlyRoundsThatPeopleDecidedInTheDaysAskedForAreFinishedFoundInOneStatement() {
        AoFinishedRounds finished = new AoFinishedRounds(database.activeObjects());
        for (int plan = 1; plan <= 4; plan++) {
            submit(plan);
        }
        end(1, RoundEvent.Kind.REJECTED, Duration.ofHours(5));
        end(2, RoundEvent.Kind.RECALLED, Duration.ofHours(5));
        end(3, RoundEvent.Kind.REJECTED, Duration.ofDays(40));

        List<IssueId> plans = List.of(IssueId.of(1), IssueId.of(2), IssueId.of(3), IssueId.of(4));
        assertThat(finished.decided(plans, T0, T0.plus(Duration.ofDays(40)))).singleElement()
                .satisfies(round -> assertThat(round.plan()).isEqualTo(IssueId.of(1)))
                .satisfies(round -> assertThat(round.took()).isEqualTo(Duration.ofHours(5)))
                .satisfies(round -> assertThat(round.outcome()).isEqualTo(Round.State.REJECTED));
        assertThat(finished.decided(List.of(IssueId.of(2), IssueId.of(3)), T0.plus(Duration.ofDays(40)), T0.plus(Duration.ofDays(41)))).hasSize(1);
        assertThat(finished.decided(List.of(), T0, T0)).isEmpty();
        assertThat(statements(() -> finished.decided(plans, T0, T0.plus(Duration.ofDays(40))))).isEqualTo(1);
    }

    @Test
    void aFinishedRoundTellsWhenEachStepEndedAndEachPersonDecided() {
        submit(1);
        RoundId round = new RoundId(IssueId.of(1), 1);
        rounds.append(round, RoundEvent.vote(1, ANN, T0.plus(Duration.ofHours(2)), 1, Decision.APPROVE, "", CONTENT.hash()));
        rounds.append(round, RoundEvent.of(2, RoundEvent.Kind.STEP_DONE, ANN, T0.plus(Duration.ofHours(2)), 1, "", CONTENT.hash()));
        rounds.append(round, RoundEvent.approval(3, ANN, T0.plus(Duration.ofHours(7)), 2, CONTENT));

        FinishedRound finished = new AoFinishedRounds(database.activeObjects()).decided(List.of(IssueId.of(1)), T0, T0.plus(Duration.ofDays(1))).get(0);

        assertThat(finished.steps()).isEqualTo(Map.of(1, Duration.ofHours(2), 2, Duration.ofHours(7)));
        assertThat(finished.voters()).isEqualTo(Map.of(ANN, Duration.ofHours(2)));
    }

    private void end(int plan, RoundEvent.Kind kind, Duration after) {
        rounds.append(new RoundId(IssueId.of(plan), 1), RoundEvent.of(1, kind, ANN, T0.plus(after), 1, "", CONTENT.hash()));
    }

    private long statements(Runnable work) {
        long before = database.statements();
        work.run();
        return database.statements() - before;
    }

    private void submit(int plan) {
        rounds.open(opening(new RoundId(IssueId.of(plan), 1)));
    }

    private void approve(int plan) {
        rounds.append(new RoundId(IssueId.of(plan), 1), RoundEvent.vote(1, ANN, T0, 1, Decision.APPROVE, "", CONTENT.hash()));
    }

    private static Opening opening(RoundId id) {
        Policy policy = new Policy(1, Collections.singletonList(new Step("Content", 2, Seat.Source.GROUP, "approvers")));
        return new Opening(id, JANA, T0, CONTENT, policy, new Route(IN_APPROVAL, 41, 42, 43));
    }

    private static Map<IssueId, QueuedPlan> visible(Collection<IssueId> plans, PersonKey reader) {
        Map<IssueId, QueuedPlan> visible = new LinkedHashMap<>();
        plans.forEach(plan -> visible.put(plan, new QueuedPlan("MKT-" + plan, "A plan", facts(plan))));
        return visible;
    }

    private static PlanFacts facts(IssueId plan) {
        return Facts.plan(plan, IN_APPROVAL, 1, CONTENT, JANA);
    }

    private static List<String> keys(List<QueueLine> lines) {
        return lines.stream().map(line -> line.plan().key()).collect(Collectors.toList());
    }

    private static final class OnlyAnn implements Approvers {

        @Override
        public List<Bench> able(Policy policy, IssueId plan) {
            return Collections.singletonList(Bench.of(List.of(Set.of(ANN))));
        }

        @Override
        public Set<PersonKey> blind(Step step, IssueId plan) {
            return Collections.emptySet();
        }
    }
}
