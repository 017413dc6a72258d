package org.marketops.races;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.approval.Decision;
import org.marketops.approval.Round;
import org.marketops.approval.Round.State;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.RoundEvent.Kind;
import org.marketops.approval.Task;
import org.marketops.approval.policy.Material;
import org.marketops.kernel.IssueId;
import org.marketops.notice.News;
import org.marketops.testing.RealActiveObjects;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The races C1 to C5 and C8 between two nodes on one database. Each prints its rounds and real collisions: transactions that
 * were in each other's way and were tried again, and tasks that both nodes set about. A race that had none proves nothing and
 * fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ApprovalRacesTest {

    private TwoNodes nodes;

    abstract RealActiveObjects open() throws Exception;

    abstract String database();

    /** Of 2,000. */
    abstract int share(int onPostgres);

    @BeforeAll
    void start() throws Exception {
        nodes = new TwoNodes(open());
    }

    @AfterAll
    void stop() throws Exception {
        nodes.close();
    }

    @Test
    void c1TwoLastVotesOnTwoNodesCompleteEachRoundOnce() throws Exception {
        int rounds = Rounds.of(share(600));
        long before = nodes.collisions();
        Rounds.run(rounds, i -> {
            IssueId plan = nodes.submitted("ann", "bob");
            if (i % 3 == 0) {
                nodes.one.vote(plan, "ann", Decision.APPROVE);
                nodes.two.vote(plan, "bob", Decision.APPROVE);
                nodes.atOnce(() -> settled(nodes.one, plan), () -> settled(nodes.two, plan));
            } else if (i % 3 == 1) {
                Task ann = nodes.one.ballot(plan, "ann", Decision.APPROVE);
                Task bob = nodes.two.ballot(plan, "bob", Decision.APPROVE);
                nodes.atOnce(() -> nodes.one.count(ann), () -> nodes.two.count(bob));
            } else {
                TwoNodes.Both<Boolean, Boolean> stored = nodes.atOnce(() -> voted(nodes.one, plan, "ann", Decision.APPROVE),
                        () -> voted(nodes.two, plan, "bob", Decision.APPROVE));
                assertThat(stored.first && stored.second).as("neither is in the other's way").isTrue();
            }
            nodes.sweep(plan);
            assertThat(kinds(plan)).containsExactly(Kind.VOTE, Kind.VOTE, Kind.STEP_DONE, Kind.APPROVED);
            assertCompletedOnce(plan, State.APPROVED);
        });
        tell("C1 two last votes", rounds, nodes.collisions() - before);
    }

    @Test
    void c1OneOutcomeTransitionAlsoWhereTheHostLetsTwoRunBesideEachOther() throws Exception {
        int rounds = Rounds.of(share(40));
        Rounds.run(rounds, i -> {
            IssueId plan = nodes.submitted("ann", "bob");
            nodes.one.count(nodes.one.ballot(plan, "ann", Decision.APPROVE));
            nodes.one.count(nodes.one.ballot(plan, "bob", Decision.APPROVE));
            assertThat(nodes.one.round(plan).state()).isEqualTo(State.APPROVED);
            CountDownLatch both = new CountDownLatch(2);
            nodes.letTransitionsRunBesideEachOther(() -> awaitBriefly(both));
            try {
                nodes.atOnce(() -> settled(nodes.one, plan), () -> settled(nodes.two, plan));
            } finally {
                nodes.letTransitionsWait();
            }
            nodes.sweep(plan);
            assertCompletedOnce(plan, State.APPROVED);
        });
        System.out.println("MEASURED races on " + database() + ", one outcome transition without a lock of the host: " + rounds + " rounds");
    }

    /** Long enough for the other one to come, if nothing keeps it away. */
    private static void awaitBriefly(CountDownLatch both) {
        both.countDown();
        try {
            both.await(40, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void c2TheSamePersonInTwoTabsIsOneVote() throws Exception {
        int rounds = Rounds.of(share(200));
        long before = nodes.collisions();
        Rounds.run(rounds, i -> {
            IssueId plan = nodes.submitted("ann", "bob");
            nodes.atOnce(() -> voted(nodes.one, plan, "ann", Decision.APPROVE), () -> voted(nodes.two, plan, "ann", Decision.APPROVE));
            nodes.sweep(plan);
            assertThat(kinds(plan)).containsExactly(Kind.VOTE);
            assertThat(nodes.recorded(plan, "voted")).isEqualTo(1);
            assertThat(nodes.one.host.moves(plan)).isZero();
        });
        System.out.println("MEASURED races on " + database() + ", C2 one person in two tabs: " + rounds + " rounds, "
                + (nodes.collisions() - before) + " real collisions");
    }

    @Test
    void c3TheLastYesAgainstAnEditNeverApprovesWhatNobodySaw() throws Exception {
        int rounds = Rounds.of(share(200));
        int[] approved = new int[1];
        Rounds.run(rounds, i -> {
            IssueId plan = oneVoteShort();
            String seen = nodes.one.plan(plan).content(Material.standard()).hash();
            nodes.atOnce(() -> voted(nodes.one, plan, "bob", Decision.APPROVE), () -> edited(plan));
            nodes.sweep(plan);
            Round round = nodes.two.round(plan);
            if (round.state() == State.APPROVED) {
                approved[0]++;
                assertThat(round.approvedContent().get().hash()).isEqualTo(seen);
                assertThat(nodes.two.gate.differences(nodes.two.plan(plan))).as("the gate sees the edit").isNotEmpty();
                assertCompletedOnce(plan, State.APPROVED);
            } else {
                assertThat(round.state()).isEqualTo(State.WAITING);
                assertThat(nodes.one.host.moves(plan)).isZero();
            }
        });
        System.out.println("MEASURED races on " + database() + ", C3 last yes against an edit: " + rounds + " rounds, the yes came first in "
                + approved[0]);
    }

    @Test
    void c3TheLastYesAgainstARecallEndsInOneOfTheTwo() throws Exception {
        int rounds = Rounds.of(share(200));
        int[] approved = new int[1];
        long before = nodes.collisions();
        Rounds.run(rounds, i -> {
            IssueId plan = oneVoteShort();
            if (i % 2 == 0) {
                nodes.atOnce(() -> voted(nodes.one, plan, "bob", Decision.APPROVE), () -> recalled(plan));
            } else {
                // The ballot lies there already: its counting meets the recall.
                nodes.one.vote(plan, "bob", Decision.APPROVE);
                nodes.atOnce(() -> settled(nodes.one, plan), () -> recalled(plan));
            }
            nodes.sweep(plan);
            State state = nodes.two.round(plan).state();
            String status = nodes.two.host.read(plan).status;
            approved[0] += state == State.APPROVED ? 1 : 0;
            assertThat(state).isIn(State.APPROVED, State.RECALLED);
            assertThat(status).as("the host agrees with " + state)
                    .isEqualTo(state == State.APPROVED ? HostTables.APPROVED : HostTables.DRAFT);
            assertThat(nodes.one.host.moves(plan)).isEqualTo(1);
        });
        System.out.println("MEASURED races on " + database() + ", C3 last yes against a recall: " + rounds + " rounds, "
                + (nodes.collisions() - before) + " real collisions, the yes came first in " + approved[0]);
    }

    @Test
    void c4YesAndNoRacingToTheEndHaveOneOutcome() throws Exception {
        int rounds = Rounds.of(share(250));
        int[] approved = new int[1];
        long before = nodes.collisions();
        Rounds.run(rounds, i -> {
            IssueId plan = oneVoteShort();
            if (i % 2 == 0) {
                Task yes = nodes.one.ballot(plan, "bob", Decision.APPROVE);
                Task no = nodes.two.ballot(plan, "cy", Decision.REJECT);
                nodes.atOnce(() -> nodes.one.count(yes), () -> nodes.two.count(no));
            } else {
                nodes.atOnce(() -> voted(nodes.one, plan, "bob", Decision.APPROVE), () -> voted(nodes.two, plan, "cy", Decision.REJECT));
            }
            nodes.sweep(plan);
            State state = nodes.two.round(plan).state();
            assertThat(state).isIn(State.APPROVED, State.REJECTED);
            approved[0] += state == State.APPROVED ? 1 : 0;
            assertThat(nodes.one.round(plan).state()).as("the same on both nodes").isEqualTo(state);
            assertThat(nodes.two.host.read(plan).status).isEqualTo(state == State.APPROVED ? HostTables.APPROVED : HostTables.DRAFT);
            assertCompletedOnce(plan, state);
        });
        tell("C4 yes against no (" + approved[0] + " approved)", rounds, nodes.collisions() - before);
    }

    @Test
    void c5AnApproverWhoIsRemovedWhileVotingCountsOrNot() throws Exception {
        int rounds = Rounds.of(share(150));
        int[] counted = new int[1];
        Rounds.run(rounds, i -> {
            IssueId plan = oneVoteShort();
            nodes.atOnce(() -> voted(nodes.one, plan, "bob", Decision.APPROVE), () -> removed(plan, "bob"));
            nodes.sweep(plan);
            if (nodes.two.round(plan).state() == State.WAITING) {
                assertThat(nodes.one.host.moves(plan)).isZero();
                assertThat(voted(nodes.two, plan, "cy", Decision.APPROVE)).isTrue();
                nodes.sweep(plan);
            } else {
                counted[0]++;
            }
            assertCompletedOnce(plan, State.APPROVED);
        });
        System.out.println("MEASURED races on " + database() + ", C5 approver removed while voting: " + rounds + " rounds, the vote came first in "
                + counted[0]);
    }

    @Test
    void c8TheJobOnTwoNodesHasItsEffectOnce() throws Exception {
        int rounds = Rounds.of(share(200));
        long before = nodes.collisions();
        Rounds.run(rounds, i -> {
            IssueId plan = nodes.submitted("ann", "bob", "cy");
            nodes.one.vote(plan, "ann", Decision.APPROVE);
            nodes.one.vote(plan, "bob", Decision.APPROVE);
            nodes.one.vote(plan, "cy", Decision.APPROVE);
            nodes.atOnce(() -> settled(nodes.one, plan), () -> settled(nodes.two, plan));
            nodes.sweep(plan);
            assertCompletedOnce(plan, State.APPROVED);
            assertThat(nodes.recorded(plan, "voted") + nodes.recorded(plan, "not_counted")).as("each ballot once").isEqualTo(3);
        });
        tell("C8 one job on two nodes", rounds, nodes.collisions() - before);
    }

    // ---- steps ----

    private IssueId oneVoteShort() {
        IssueId plan = nodes.submitted("ann", "bob", "cy");
        assertThat(voted(nodes.one, plan, "ann", Decision.APPROVE)).isTrue();
        assertThat(kinds(plan)).containsExactly(Kind.VOTE);
        return plan;
    }

    private static boolean voted(Node node, IssueId plan, String who, Decision decision) {
        boolean stored = node.vote(plan, who, decision);
        node.settle(plan);
        return stored;
    }

    private static boolean settled(Node node, IssueId plan) {
        node.settle(plan);
        return true;
    }

    private boolean edited(IssueId plan) {
        moment();
        nodes.two.host.edit(plan, "90000");
        nodes.two.settle(plan);
        return true;
    }

    private boolean recalled(IssueId plan) {
        moment();
        boolean stored = nodes.two.recall(plan);
        nodes.two.settle(plan);
        return stored;
    }

    private boolean removed(IssueId plan, String who) {
        moment();
        nodes.two.host.remove(plan, who);
        return true;
    }

    /** Up to 8 ms, so that the shorter of two paths does not always come first. */
    private static void moment() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(8_000_000));
    }

    // ---- checks ----

    private List<Kind> kinds(IssueId plan) {
        return nodes.two.round(plan).events().stream().map(RoundEvent::kind).collect(Collectors.toList());
    }

    private void assertCompletedOnce(IssueId plan, State state) {
        assertThat(nodes.two.round(plan).state()).isEqualTo(state);
        assertThat(kinds(plan)).filteredOn(Kind::isEnd).as("ends of %s", plan).hasSize(1);
        assertThat(nodes.one.host.moves(plan)).as("outcome transitions of %s", plan).isEqualTo(1);
        assertThat(nodes.recorded(plan, state.name().toLowerCase(java.util.Locale.ROOT))).isEqualTo(1);
        assertThat(nodes.recorded(plan, "moved_on")).isEqualTo(1);
        assertThat(nodes.two.outbox.openNews(plan)).extracting(News::kind)
                .filteredOn(kind -> kind == News.Kind.valueOf(state.name())).as("news of %s", plan).hasSize(1);
    }

    private void tell(String race, int rounds, long collisions) {
        System.out.println("MEASURED races on " + database() + ", " + race + ": " + rounds + " rounds, " + collisions + " real collisions");
        assertThat(collisions).as("a race that never collided proves nothing").isPositive();
    }
}
