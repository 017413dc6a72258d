package org.marketops.objective.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.PersonKey;
import org.marketops.objective.KeepObjectives;
import org.marketops.objective.Level;
import org.marketops.objective.Objective;
import org.marketops.objective.ObjectiveRefused;
import org.marketops.objective.ObjectiveRights;
import org.marketops.objective.Objectives;
import org.marketops.objective.ObjectivesContract;
import org.marketops.objective.Period;
import org.marketops.objective.Yardstick;
import org.marketops.testing.RealActiveObjects;

/** The rows keep what every store of objectives promises, in a real database, also when two change the tree at once. */
abstract class ObjectivesOnRealRows extends ObjectivesContract {

    private static final PersonKey PRIYA = PersonKey.of("priya");

    private RealActiveObjects database;
    private AoObjectives store;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        store = new AoObjectives(database.activeObjects());
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Override
    protected Objectives store() {
        return store;
    }

    @Test
    void theTreeIsReadInOneStatement() {
        store.tree();
        long before = database.statements();

        store.tree();

        assertThat(database.statements() - before).isEqualTo(1);
    }

    @Test
    void anOptionIsKeptWithoutCountingAVersion() {
        Objective saved = store.add(draft("With an option"));

        store.keepOption(saved.id(), 10_321L);

        assertThat(store.byOption()).containsEntry(10_321L, saved.id());
        assertThat(store.find(saved.id()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void twoMovesAtOnceNeverMakeARing() throws Exception {
        KeepObjectives keep = new KeepObjectives(store, new Everybody(), new AoTransactions(database.activeObjects()), () -> { });
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                Objective one = keep.add(PRIYA, draft("One " + round));
                Objective other = keep.add(PRIYA, draft("Other " + round));
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Boolean>> moves = new ArrayList<>();
                moves.add(two.submit(() -> move(keep, together, one, other)));
                moves.add(two.submit(() -> move(keep, together, other, one)));

                assertThat(moves.get(0).get() ^ moves.get(1).get()).as("exactly one of the two moves stands").isTrue();
                assertThat(store.tree().path(one.id()).size() + store.tree().path(other.id()).size()).isEqualTo(3);
            }
        } finally {
            two.shutdownNow();
        }
    }

    private static boolean move(KeepObjectives keep, CyclicBarrier together, Objective moved, Objective under) throws Exception {
        together.await();
        try {
            keep.move(PRIYA, moved.id(), 1, OptionalInt.of(under.id()));
            return true;
        } catch (ObjectiveRefused ring) {
            assertThat(ring.reason()).isEqualTo(ObjectiveRefused.Reason.RING);
            return false;
        }
    }

    private static Objective draft(String name) {
        return Objective.draft(name, PRIYA, Level.FUNCTION, Period.year(2027), Yardstick.of("results", Yardstick.Unit.COUNT, "", false));
    }

    private static final class Everybody implements ObjectiveRights {
        @Override
        public boolean mayEdit(PersonKey who) {
            return true;
        }

        @Override
        public boolean maySeeMoney(PersonKey who) {
            return true;
        }

        @Override
        public boolean isActive(PersonKey person) {
            return true;
        }
    }
}
