package org.marketops.metric.progress.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Amount;
import org.marketops.metric.CountedSums;
import org.marketops.metric.Fact;
import org.marketops.metric.Measure;
import org.marketops.metric.MetricKey;
import org.marketops.metric.MonthSum;
import org.marketops.metric.dictionary.CurrentDictionary;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.metric.dictionary.OwnMetrics;
import org.marketops.metric.file.InMemoryMetrics;
import org.marketops.metric.file.ProjectOfCampaigns;
import org.marketops.metric.progress.ReachedTarget;
import org.marketops.metric.progress.ReadProgress;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.TargetEar;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.metric.progress.WatchTargets;
import org.marketops.testing.AtOnce;
import org.marketops.testing.RealActiveObjects;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** Who is told of a target that is reached, and how often. FY 2027 begins in April 2026; today is 9 July 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WatchOnRealRows {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneOffset.UTC);

    private final List<ReachedTarget> told = new CopyOnWriteArrayList<>();
    private final FiscalCalendars calendars = mock(FiscalCalendars.class);
    private final OwnMetrics none = mock(OwnMetrics.class);
    private RealActiveObjects database;
    private AoTargets store;
    private InMemoryMetrics metrics;
    private ProjectOfCampaigns project;
    private IssueId plan;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        store = new AoTargets(database.activeObjects());
        when(calendars.current()).thenReturn(CALENDAR);
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void begin() {
        told.clear();
        store.untold().forEach(store::remove);
        metrics = new InMemoryMetrics();
        project = ProjectOfCampaigns.withFreshIds();
        plan = project.plan("Spring");
    }

    @Test
    void aPlanIsToldOfOnceWhenItsCampaignsReachTheTarget() {
        set("leads", "2027Q2", Measure.of(new BigDecimal("100")), 1);
        IssueId campaign = project.campaign("Search");
        project.put(campaign, plan);
        came(campaign, MetricKey.LEADS, "99");
        assertThat(watchOn("2026-07-09").look()).isZero();

        came(campaign, MetricKey.LEADS, "6");

        assertThat(watchOn("2026-07-09").look()).isOne();
        assertThat(watchOn("2026-07-09").look()).isZero();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).value()).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("105"));
        assertThat(told.get(0).firstDay()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(told.get(0).lastDay()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void ofTwoNodesThatLookAtOnceOneTells() throws Exception {
        came(plan, MetricKey.LEADS, "5");
        for (int edition = 1; edition <= 5; edition++) {
            set("leads", "2027Q2", Measure.of(BigDecimal.ONE), edition);

            AtOnce.of(2, IllegalStateException.class, () -> watchOn("2026-07-09").look());

            assertThat(told).as("editions told of").hasSize(edition);
        }
    }

    @Test
    void whatFallsBelowAndIsReachedAnewIsNotToldTwiceUnlessTheTargetIsAnother() {
        set("leads", "2027Q2", Measure.of(BigDecimal.TEN), 1);
        came(plan, MetricKey.LEADS, "10");
        watchOn("2026-07-09").look();

        came(plan, MetricKey.LEADS, "-1");
        assertThat(watchOn("2026-07-09").look()).isZero();
        came(plan, MetricKey.LEADS, "1");
        assertThat(watchOn("2026-07-09").look()).isZero();

        set("leads", "2027Q2", Measure.of(new BigDecimal("9")), 2);
        assertThat(watchOn("2026-07-09").look()).isOne();
    }

    @Test
    void whereLowerIsBetterThePeriodHasToBeOverAndNoAmountIsTold() {
        set("spend", "2027Q2", Measure.money(BigDecimal.TEN, "EUR"), 1);
        set("costPerLead", "2027Q2", Measure.money(BigDecimal.TEN, "EUR"), 1);
        came(plan, MetricKey.LEADS, "2");
        came(plan, MetricKey.SPEND, "9");

        assertThat(watchOn("2026-07-09").look()).isZero();
        assertThat(watchOn("2026-09-30").look()).as("on the last day more may come").isZero();
        assertThat(watchOn("2026-10-01").look()).isEqualTo(2);
        assertThat(told).extracting(ReachedTarget::value).containsOnly(Optional.empty());
    }

    @Test
    void targetsOfTheFutureAndThoseMissedLongAgoAreNotLookedAt() {
        set("leads", "2027Q3", Measure.of(BigDecimal.ONE), 1);
        set("leads", "2025Q4", Measure.of(BigDecimal.ONE), 1);
        came(plan, MetricKey.LEADS, "5", "2026-10-02");
        came(plan, MetricKey.LEADS, "5", "2025-02-02");

        assertThat(watchOn("2026-07-09").look()).isZero();
        assertThat(watchOn("2026-10-03").look()).isOne();
    }

    @Test
    void anotherTargetOrAnotherDayIsAnotherMark() {
        String before = watchOn("2026-07-09").mark();
        assertThat(watchOn("2026-07-09").mark()).isEqualTo(before);
        assertThat(watchOn("2026-07-10").mark()).isNotEqualTo(before);

        new AoTransactions(database.activeObjects()).retryOnConflict(() -> {
            store.claim();
            return null;
        });

        assertThat(watchOn("2026-07-09").mark()).isNotEqualTo(before);
    }

    private void set(String metric, String period, Measure value, int edition) {
        store.put(Target.of(plan, metric, TargetPeriod.read(period).orElseThrow(), value, edition));
    }

    private void came(IssueId issue, MetricKey metric, String amount) {
        came(issue, metric, amount, "2026-07-02");
    }

    private void came(IssueId issue, MetricKey metric, String amount, String day) {
        metrics.addSums(1, List.of(new MonthSum(issue, metric, "csv" + amount, metric.isMoney() ? "EUR" : Fact.NO_CURRENCY, LocalDate.parse(day),
                LocalDate.parse(day), Amount.of(new BigDecimal(amount)), Instant.EPOCH)));
    }

    private WatchTargets watchOn(String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T10:00:00Z"), ZoneOffset.UTC);
        return new WatchTargets(store, new CountedSums(metrics), () -> "", project, new CurrentDictionary(none), () -> Exchange.NONE,
                new ReadProgress(calendars, clock), calendars, new Listening(), new AoTransactions(database.activeObjects()), clock);
    }

    private final class Listening implements TargetEar {
        @Override
        public void reached(ReachedTarget target) {
            told.add(target);
        }

        @Override
        public void settled() {
            // Nobody waits here.
        }
    }
}
