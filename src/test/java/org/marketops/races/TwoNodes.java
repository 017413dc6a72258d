package org.marketops.races;

import org.marketops.audit.Chain;
import org.marketops.audit.LedgerEntry;
import org.marketops.kernel.IssueId;
import org.marketops.testing.RealActiveObjects;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes on one database, and two threads that begin together. */
final class TwoNodes implements AutoCloseable {

    private static final AtomicLong ISSUES = new AtomicLong();
    private static final int PATIENCE_SECONDS = 30;

    private final RealActiveObjects database;
    private final RealActiveObjects other;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    final Node one;
    final Node two;

    TwoNodes(RealActiveObjects database) {
        this.database = database;
        this.other = database.anotherNode();
        this.one = new Node(database);
        this.two = new Node(other);
        one.host.create();
    }

    /** A submitted plan with these approvers, of whom two must approve. */
    IssueId submitted(String... approvers) {
        IssueId id = IssueId.of(ISSUES.incrementAndGet());
        one.host.issue(id, approvers);
        one.submit(id);
        one.settle(id);
        assertThat(one.tasks.open(id)).isEmpty();
        return id;
    }

    /** Both at once, the first on a thread of node one, the second on a thread of node two. */
    <A, B> Both<A, B> atOnce(Callable<A> first, Callable<B> second) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        Future<A> a = threads.submit(() -> after(barrier, first));
        Future<B> b = threads.submit(() -> after(barrier, second));
        return new Both<>(a.get(PATIENCE_SECONDS, TimeUnit.SECONDS), b.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private static <T> T after(CyclicBarrier barrier, Callable<T> work) throws Exception {
        barrier.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return work.call();
    }

    /** As a host does that locks no issue. @param meeting what each outcome does before it is stored */
    void letTransitionsRunBesideEachOther(Runnable meeting) {
        one.host.lock = "";
        two.host.lock = "";
        one.inTheOutcome = meeting;
        two.inTheOutcome = meeting;
    }

    void letTransitionsWait() {
        one.host.lock = HostTables.LOCK;
        two.host.lock = HostTables.LOCK;
        one.inTheOutcome = () -> { };
        two.inTheOutcome = () -> { };
    }

    /** What the job of each node does later; afterwards nothing is left open. */
    void sweep(IssueId id) {
        one.settle(id);
        two.settle(id);
        one.settle(id);
        assertThat(two.tasks.open(id)).as("what is stuck on %s", id).isEmpty();
    }

    /** Transactions that were in each other's way, and tasks that both nodes set about. */
    long collisions() {
        return one.transactions.collisions() + two.transactions.collisions() + one.tasks.cameSecond() + two.tasks.cameSecond();
    }

    /** How often the record names the action; the whole of the record is verified on the way. */
    long recorded(IssueId id, String action) {
        assertThat(Chain.verify(two.record(id), "").isIntact()).as("record of %s", id).isTrue();
        return two.record(id).stream().map(LedgerEntry::action).filter(action::equals).count();
    }

    @Override
    public void close() throws Exception {
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        other.close();
        database.close();
    }

    static final class Both<A, B> {
        final A first;
        final B second;

        Both(A first, B second) {
            this.first = first;
            this.second = second;
        }
    }
}
