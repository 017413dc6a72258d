package org.marketops.metric.progress.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Measure;
import org.marketops.metric.dictionary.CurrentDictionary;
import org.marketops.metric.dictionary.OwnMetric;
import org.marketops.metric.dictionary.OwnMetrics;
import org.marketops.metric.progress.KeepTargets;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.metric.progress.TargetRefused;
import org.marketops.metric.progress.TargetRights;
import org.marketops.testing.RealActiveObjects;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Targets in a real database: who may set them, and what happens when two do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TargetsOnRealRows {

    private static final PersonKey JANA = PersonKey.of("jana");
    private static final PersonKey INES = PersonKey.of("ines");
    private static final PersonKey NO_MONEY = PersonKey.of("no money");

    private RealActiveObjects database;
    private AoTargets store;
    private KeepTargets keep;
    private int issue;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        store = new AoTargets(database.activeObjects());
        OwnMetrics none = new OwnMetrics() {
            @Override
            public List<OwnMetric> all() {
                return List.of();
            }

            @Override
            public void claim() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void put(OwnMetric metric) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void remove(String code) {
                throw new UnsupportedOperationException();
            }
        };
        keep = new KeepTargets(store, new Rights(), new CurrentDictionary(none), new AoTransactions(database.activeObjects()));
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void anotherIssue() {
        issue++;
    }

    @Test
    void aTargetComesBackAsItWasSetInOneStatement() {
        keep.set(JANA, target("spend", "2027Q2", Measure.money(new BigDecimal("1234.50"), "EUR"), 0));
        keep.set(JANA, target("CLICKS", "2027Q1", Measure.of(new BigDecimal("250")), 0));
        long before = database.statements();

        List<Target> found = store.of(IssueId.of(issue));

        assertThat(database.statements() - before).isOne();
        assertThat(found).extracting(Target::metric).containsExactly("clicks", "spend");
        assertThat(found.get(1).value()).isEqualTo(Measure.money(new BigDecimal("1234.50"), "EUR"));
        assertThat(found.get(1).edition()).isOne();
    }

    @Test
    void whoReadAnOldOneIsTold() {
        keep.set(JANA, target("clicks", "2027", Measure.of(BigDecimal.TEN), 0));
        keep.set(JANA, target("clicks", "2027", Measure.of(BigDecimal.ONE), 1));

        assertRefused(TargetRefused.Reason.CHANGED, () -> keep.set(JANA, target("clicks", "2027", Measure.of(BigDecimal.TEN), 1)));
        assertRefused(TargetRefused.Reason.CHANGED, () -> keep.set(JANA, target("clicks", "2027", Measure.of(BigDecimal.TEN), 0)));
        assertThat(store.of(IssueId.of(issue))).extracting(Target::value).containsExactly(Measure.of(BigDecimal.ONE));
    }

    @Test
    void aTargetOfAProjectIsNoneOfAnIssueAndIsChangedAndRemovedLikeOne() {
        TargetPeriod year = period("2035");
        keep.set(JANA, Target.ofProject(issue, "clicks", year, Measure.of(BigDecimal.TEN), 0));
        keep.set(JANA, target("clicks", "2035", Measure.of(BigDecimal.ONE), 0));
        keep.set(JANA, Target.ofProject(issue, "clicks", year, Measure.of(new BigDecimal("11")), 1));

        assertThat(store.ofProject(issue)).extracting(Target::value).containsExactly(Measure.of(new BigDecimal("11")));
        assertThat(store.of(IssueId.of(issue))).extracting(Target::value).containsExactly(Measure.of(BigDecimal.ONE));
        assertThat(store.in(year)).extracting(Target::value).containsExactly(Measure.of(BigDecimal.ONE));
        assertThat(store.untold()).noneMatch(target -> target.project().isPresent());
        assertThatThrownBy(() -> keep.set(INES, Target.ofProject(issue, "clicks", year, Measure.of(BigDecimal.TEN), 2))).isInstanceOf(NotFound.class);

        keep.remove(JANA, Target.ofProject(issue, "clicks", year, Measure.of(BigDecimal.ONE), 2));
        assertThat(store.ofProject(issue)).isEmpty();
        assertThat(store.of(IssueId.of(issue))).hasSize(1);
    }

    @Test
    void whatIsNoTargetIsRefused() {
        assertRefused(TargetRefused.Reason.UNKNOWN_METRIC, () -> keep.set(JANA, target("klicks", "2027", Measure.of(BigDecimal.ONE), 0)));
        assertRefused(TargetRefused.Reason.NEEDS_CURRENCY, () -> keep.set(JANA, target("spend", "2027", Measure.of(BigDecimal.ONE), 0)));
        assertRefused(TargetRefused.Reason.HAS_NO_CURRENCY, () -> keep.set(JANA, target("clicks", "2027", Measure.money(BigDecimal.ONE, "EUR"), 0)));
        assertRefused(TargetRefused.Reason.NOT_ABOVE_ZERO, () -> keep.set(JANA, target("clicks", "2027", Measure.of(BigDecimal.ZERO), 0)));
        assertRefused(TargetRefused.Reason.TOO_LARGE, () -> keep.set(JANA, target("clicks", "2027", Measure.of(new BigDecimal("1e15")), 0)));
    }

    @Test
    void whoMayNotEditTheIssueOrSeeMoneyFindsNothing() {
        assertThatThrownBy(() -> keep.set(INES, target("clicks", "2027", Measure.of(BigDecimal.ONE), 0))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep.set(NO_MONEY, target("spend", "2027", Measure.money(BigDecimal.ONE, "EUR"), 0))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep.remove(JANA, IssueId.of(issue), "clicks", period("2027"), 1)).isInstanceOf(NotFound.class);
        assertThat(store.of(IssueId.of(issue))).isEmpty();
    }

    @Test
    void ofTwoWhoSetOneAtOnceOneIsTold() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                issue++;
                CyclicBarrier together = new CyclicBarrier(2);
                for (int edition = 0; edition < 2; edition++) {
                    int read = edition;
                    Future<Boolean> first = two.submit(() -> set(together, read));
                    Future<Boolean> second = two.submit(() -> set(together, read));

                    assertThat(first.get() ^ second.get()).as("round %d, edition %d", round, edition).isTrue();
                }
                assertThat(store.of(IssueId.of(issue))).extracting(Target::edition).containsExactly(2);
            }
        } finally {
            two.shutdownNow();
        }
    }

    private boolean set(CyclicBarrier together, int read) throws Exception {
        together.await();
        try {
            keep.set(JANA, target("clicks", "2027", Measure.of(BigDecimal.ONE), read));
            return true;
        } catch (TargetRefused told) {
            return false;
        }
    }

    private static void assertRefused(TargetRefused.Reason reason, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(TargetRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Target target(String metric, String period, Measure value, int edition) {
        return Target.of(IssueId.of(issue), metric, period(period), value, edition);
    }

    private static TargetPeriod period(String key) {
        return TargetPeriod.read(key).orElseThrow();
    }

    /** Ines looks only; one person sees no money. */
    private static final class Rights implements TargetRights {
        @Override
        public boolean maySee(PersonKey who, IssueId issue) {
            return true;
        }

        @Override
        public boolean maySet(PersonKey who, IssueId issue) {
            return !who.equals(INES);
        }

        @Override
        public boolean maySetOfProject(PersonKey who, long project) {
            return !who.equals(INES);
        }

        @Override
        public boolean maySeeMoney(PersonKey who) {
            return !who.equals(NO_MONEY);
        }
    }
}
