package org.marketops.metric.dictionary.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.jira.AoTransactions;
import org.marketops.metric.dictionary.CurrentDictionary;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.FormulaRefused;
import org.marketops.metric.dictionary.KeepOwnMetrics;
import org.marketops.metric.dictionary.OwnMetric;
import org.marketops.testing.RealActiveObjects;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The company's own metrics in a real database, also when two people change them at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OwnMetricsOnRealRows {

    private RealActiveObjects database;
    private AoOwnMetrics store;
    private KeepOwnMetrics keep;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        store = new AoOwnMetrics(database.activeObjects());
        keep = new KeepOwnMetrics(store, new AoTransactions(database.activeObjects()));
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @AfterEach
    void empty() {
        store.all().forEach(metric -> store.remove(metric.definition().code()));
    }

    @Test
    void aMetricComesBackAsItWasSavedInOneStatement() {
        keep.save(metric("engagement", "(clicks + results) / impressions"), 0);
        long before = database.statements();

        OwnMetric stored = store.all().get(0);

        assertThat(database.statements() - before).isOne();
        assertThat(stored.edition()).isOne();
        assertThat(stored.definition().formula()).isEqualTo("(clicks + results) / impressions");
        assertThat(stored.definition().ownName()).contains("Name of engagement");
        assertThat(new CurrentDictionary(store).now().find("ENGAGEMENT")).isPresent();
    }

    @Test
    void whoChangesAnOldEditionIsToldSo() {
        keep.save(metric("engagement", "clicks / impressions"), 0);
        keep.save(metric("engagement", "results / impressions"), 1);

        assertRefused(FormulaRefused.Reason.CHANGED, () -> keep.save(metric("engagement", "leads / impressions"), 1));
        assertRefused(FormulaRefused.Reason.CODE_TAKEN, () -> keep.save(metric("Engagement", "leads / impressions"), 0));
        assertThat(store.all()).extracting(metric -> metric.definition().formula()).containsExactly("results / impressions");
    }

    @Test
    void aMetricThatAnotherIsMadeOfStays() {
        keep.save(metric("base", "clicks / impressions"), 0);
        keep.save(metric("twice", "base * 2"), 0);

        assertRefused(FormulaRefused.Reason.IN_USE, () -> keep.remove("base", 1));
        keep.remove("twice", 1);
        keep.remove("base", 1);

        assertThat(store.all()).isEmpty();
    }

    @Test
    void aMetricThatNoLongerStandsIsLeftOutWithThoseMadeOfIt() {
        store.put(OwnMetric.of(metric("gone", "noSuchMetric / 2"), 1));
        store.put(OwnMetric.of(metric("alsoGone", "gone * 2"), 1));
        store.put(OwnMetric.of(metric("stays", "clicks / 2"), 1));

        Dictionary now = new CurrentDictionary(store).now();

        assertThat(now.find("stays")).isPresent();
        assertThat(now.find("gone")).isEmpty();
        assertThat(now.find("alsoGone")).isEmpty();
    }

    @Test
    void twoSavesAtOnceNeverMakeARing() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                String one = "one" + round;
                String other = "other" + round;
                keep.save(metric(one, "clicks / 2"), 0);
                keep.save(metric(other, "clicks / 3"), 0);
                CyclicBarrier together = new CyclicBarrier(2);
                Future<Boolean> first = two.submit(() -> saved(together, metric(one, other + " * 2")));
                Future<Boolean> second = two.submit(() -> saved(together, metric(other, one + " * 2")));

                assertThat(first.get() ^ second.get()).as("exactly one of the two stands").isTrue();
            }
        } finally {
            two.shutdownNow();
        }
    }

    private boolean saved(CyclicBarrier together, Definition changed) throws Exception {
        together.await();
        try {
            keep.save(changed, 1);
            return true;
        } catch (FormulaRefused ring) {
            assertThat(ring.reason()).isEqualTo(FormulaRefused.Reason.RING);
            return false;
        }
    }

    private static void assertRefused(FormulaRefused.Reason reason, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(FormulaRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Definition metric(String code, String formula) {
        return Definition.of(code, Definition.Kind.RATIO).in(Definition.Unit.TIMES).made(formula).named("Name of " + code).build();
    }
}
