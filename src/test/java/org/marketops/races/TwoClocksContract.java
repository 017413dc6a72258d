package org.marketops.races;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marketops.approval.Approvers;
import org.marketops.approval.Bench;
import org.marketops.approval.Facts;
import org.marketops.approval.FollowRound;
import org.marketops.approval.KeepTime;
import org.marketops.approval.Opening;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Plans;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.RoundId;
import org.marketops.approval.Route;
import org.marketops.approval.Task;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.jira.AoPlanQueues;
import org.marketops.approval.jira.AoRounds;
import org.marketops.approval.jira.AoTasks;
import org.marketops.approval.policy.Conduct;
import org.marketops.approval.policy.Escalation;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Stage;
import org.marketops.approval.policy.Step;
import org.marketops.approval.policy.Timing;
import org.marketops.audit.Ledger;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.VerifyLedger;
import org.marketops.audit.jira.LedgerRows;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.testing.RealActiveObjects;

/** C8: the job of two nodes at one moment, each on connections of its own: every effect of the clock comes once. */
abstract class TwoClocksContract {

    private static final int PLANS = Integer.getInteger("marketops.races", 60);
    private static final String IN_APPROVAL = "2";
    private static final PersonKey JANA = PersonKey.of("jana");
    private static final Snapshot CONTENT = Snapshot.of(Collections.singletonMap("summary", "A plan"));
    private static final Instant SUBMITTED = Instant.parse("2026-07-09T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(8);

    abstract RealActiveObjects start() throws Exception;

    @Test
    void c8TwoNodesRemindEscalateAndEndEachRequestOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (RealActiveObjects database = start(); RealActiveObjects other = database.anotherNode()) {
            Node one = new Node(database.activeObjects());
            Node two = new Node(other.activeObjects());
            for (int plan = 1; plan <= PLANS; plan++) {
                one.submit(IssueId.of(plan));
            }

            for (String moment : new String[] {"2026-07-09T16:30:00Z", "2026-07-10T12:30:00Z", "2026-07-14T17:00:00Z"}) {
                sweepTogether(one, two, Instant.parse(moment), threads);
            }

            for (int plan = 1; plan <= PLANS; plan++) {
                one.check(IssueId.of(plan));
            }
            assertThat(one.keepTime.plansToLookAt()).isEmpty();
            long collisions = one.transactions.collisions() + two.transactions.collisions();
            System.out.println(getClass().getSimpleName() + ": " + PLANS + " plans, 3 sweeps of two nodes, " + collisions
                    + " real collisions");
            assertThat(collisions).as("a race that never collided proves nothing").isPositive();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void sweepTogether(Node one, Node two, Instant moment, ExecutorService threads) throws Exception {
        List<IssueId> plans = one.at(moment).plansToLookAt();
        assertThat(plans).hasSize(PLANS);
        two.at(moment);
        CyclicBarrier barrier = new CyclicBarrier(2);
        for (IssueId plan : plans) {
            Future<Boolean> first = threads.submit(after(barrier, () -> one.keepTime.keep(plan)));
            Future<Boolean> second = threads.submit(after(barrier, () -> two.keepTime.keep(plan)));
            first.get(30, TimeUnit.SECONDS);
            second.get(30, TimeUnit.SECONDS);
        }
    }

    private static Callable<Boolean> after(CyclicBarrier barrier, Callable<Boolean> work) {
        return () -> {
            barrier.await(10, TimeUnit.SECONDS);
            return work.call();
        };
    }

    /** The clock's use case as the plugin wires it, at a time of its own. */
    private static final class Node implements Plans, Approvers {

        private final AoRounds rounds;
        private final AoTasks tasks;
        private final Ledger ledger;
        private final AoTransactions transactions;
        private final KeepTime keepTime;
        private volatile Instant now = SUBMITTED;

        Node(ActiveObjects rows) {
            Clock clock = new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
            rounds = new AoRounds(rows);
            tasks = new AoTasks(rows);
            ledger = LedgerRows.ledger(rows);
            transactions = new AoTransactions(rows);
            keepTime = new KeepTime(new AoPlanQueues(rows), this, rounds, this, new FollowRound(rounds, tasks, ledger, clock),
                    transactions, clock);
        }

        KeepTime at(Instant moment) {
            now = moment;
            return keepTime;
        }

        /** Due in a day, escalated after it, ended after three. */
        void submit(IssueId id) {
            Step step = new Step("Content", 1, Seat.Source.GROUP, "content").timed(Timing.dueAfter(DAY).withEscalation(
                    new Escalation(DAY, List.of(Seat.of(Seat.Source.GROUP, "chiefs")), Escalation.Mode.ADD)));
            Policy policy = Policy.of(List.of(Stage.of(step))).with(Conduct.standard().requestExpiresAfter(3)).saved(1);
            transactions.retryOnConflict(() -> {
                rounds.open(new Opening(new RoundId(id, 1), JANA, SUBMITTED, CONTENT, policy, new Route(IN_APPROVAL, 41, 42, 43)));
                return null;
            });
        }

        void check(IssueId id) {
            Round round = rounds.latest(id).get();
            assertThat(round.events()).extracting(RoundEvent::kind).containsExactly(RoundEvent.Kind.REMINDED,
                    RoundEvent.Kind.ESCALATED, RoundEvent.Kind.REMINDED, RoundEvent.Kind.EXPIRED);
            assertThat(round.state()).isEqualTo(Round.State.EXPIRED);
            assertThat(tasks.open(id)).extracting(Task::kind).containsExactly(Task.Kind.OUTCOME);
            assertThat(tasks.open(id)).extracting(Task::person).containsExactly(JANA);
            assertThat(ledger.entries(id).stream().map(LedgerEntry::action).collect(Collectors.toList()))
                    .containsExactly("reminded", "escalated", "reminded", "expired");
            assertThat(new VerifyLedger(ledger).verify(id, "").isIntact()).isTrue();
        }

        @Override
        public Optional<PlanFacts> find(IssueId id) {
            return Optional.of(Facts.plan(id, IN_APPROVAL, 1, CONTENT, JANA));
        }

        @Override
        public List<Bench> able(Policy policy, IssueId plan) {
            return policy.steps().stream().map(step -> Bench.of(step.seats().stream()
                    .map(seat -> new HashSet<>(List.of(PersonKey.of("of " + seat.name())))).collect(Collectors.toList())))
                    .collect(Collectors.toList());
        }

        @Override
        public Set<PersonKey> blind(Step step, IssueId plan) {
            return Collections.emptySet();
        }
    }
}
