package org.marketops.approval.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.junit.jupiter.api.Test;
import org.marketops.approval.Approvers;
import org.marketops.approval.Bench;
import org.marketops.approval.CastVote;
import org.marketops.approval.Decision;
import org.marketops.approval.Opening;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.RoundId;
import org.marketops.approval.Route;
import org.marketops.approval.Task;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.audit.Ledger;
import org.marketops.audit.VerifyLedger;
import org.marketops.audit.jira.LedgerRows;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.testing.RealActiveObjects;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Two last votes at a barrier, each with services of its own as on two nodes (A24). */
class TwoLastVotesTest {

    private static final PersonKey JANA = PersonKey.of("jana");
    private static final PersonKey ANN = PersonKey.of("ann");
    private static final PersonKey BOB = PersonKey.of("bob");
    private static final int ROUNDS = Integer.getInteger("marketops.races", 200);

    @Test
    void twoLastVotesTogetherCompleteEachRoundOnceOnPostgres() throws Exception {
        try (RealActiveObjects database = RealActiveObjects.onPostgres(EventRow.class, TaskRow.class, PolicyRow.class, WaitingRow.class,
                LedgerRows.type())) {
            race(database, "PostgreSQL");
        }
    }

    @Test
    void twoLastVotesTogetherCompleteEachRoundOnceOnH2() throws Exception {
        try (RealActiveObjects database = RealActiveObjects.onH2(EventRow.class, TaskRow.class, PolicyRow.class, WaitingRow.class,
                LedgerRows.type())) {
            race(database, "H2");
        }
    }

    private static void race(RealActiveObjects database, String name) throws Exception {
        Node one = new Node(database.activeObjects());
        Node two = new Node(database.activeObjects());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 1; i <= ROUNDS; i++) {
                round(IssueId.of(i), one, two, threads);
            }
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        long collisions = one.transactions.collisions() + two.transactions.collisions();
        System.out.println(name + ": " + ROUNDS + " rounds with two last votes at once, " + collisions + " real collisions");
        assertThat(collisions).as("a race that never collided proves nothing").isPositive();
    }

    private static void round(IssueId issue, Node one, Node two, ExecutorService threads) throws Exception {
        RoundId id = new RoundId(issue, 1);
        PlanFacts plan = plan(issue);
        one.rounds.open(new Opening(id, JANA, Instant.EPOCH, plan.content(), policy(), new Route("2", 41, 42, 43)));
        one.tasks.add(Task.ballot(id, ANN, Decision.APPROVE, "", plan, Instant.EPOCH));
        one.tasks.add(Task.ballot(id, BOB, Decision.APPROVE, "", plan, Instant.EPOCH));
        List<Task> ballots = one.tasks.open(issue);
        CyclicBarrier barrier = new CyclicBarrier(2);

        Future<?> first = threads.submit(() -> vote(one, ballots.get(0), plan, barrier));
        Future<?> second = threads.submit(() -> vote(two, ballots.get(1), plan, barrier));
        first.get(30, TimeUnit.SECONDS);
        second.get(30, TimeUnit.SECONDS);

        Round after = one.rounds.latest(issue).get();
        assertThat(after.state()).isEqualTo(Round.State.APPROVED);
        assertThat(after.events()).extracting(RoundEvent::kind).containsExactly(RoundEvent.Kind.VOTE, RoundEvent.Kind.VOTE,
                RoundEvent.Kind.STEP_DONE, RoundEvent.Kind.APPROVED);
        assertThat(one.tasks.open(issue)).extracting(Task::kind).containsExactly(Task.Kind.OUTCOME);
        assertThat(new VerifyLedger(one.ledger).verify(issue, "").isIntact()).isTrue();
    }

    private static Object vote(Node node, Task ballot, PlanFacts plan, CyclicBarrier barrier) throws Exception {
        barrier.await(10, TimeUnit.SECONDS);
        node.castVote.count(ballot, plan);
        return null;
    }

    private static PlanFacts plan(IssueId issue) {
        return new PlanFacts(issue, "2", 1, Snapshot.of(Collections.singletonMap("summary", "Plan " + issue)),
                () -> Collections.singleton(JANA));
    }

    private static Policy policy() {
        return new Policy(1, Collections.singletonList(new Step("Content", 2, Seat.Source.GROUP, "content")));
    }

    private static final class Node {

        final AoTransactions transactions;
        final AoRounds rounds;
        final AoTasks tasks;
        final Ledger ledger;
        final CastVote castVote;

        Node(ActiveObjects rows) {
            transactions = new AoTransactions(rows);
            rounds = new AoRounds(rows);
            tasks = new AoTasks(rows);
            ledger = LedgerRows.ledger(rows);
            castVote = new CastVote(rounds, new Both(), tasks, ledger, transactions, Clock.systemUTC());
        }
    }

    private static final class Both implements Approvers {

        @Override
        public List<Bench> able(Policy policy, IssueId plan) {
            return Collections.singletonList(Bench.of(new HashSet<>(Arrays.asList(ANN, BOB))));
        }

        @Override
        public Set<PersonKey> blind(Step step, IssueId plan) {
            return Collections.emptySet();
        }
    }
}
