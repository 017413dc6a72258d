package org.marketops.metric.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.jira.BulkTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Batch;
import org.marketops.metric.MetricKey;
import org.marketops.metric.RebuildSums;
import org.marketops.metric.file.Overlap;
import org.marketops.metric.portfolio.FoundSums;
import org.marketops.metric.portfolio.MergeSums;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;
import org.marketops.testing.RealActiveObjects;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** Merged sums read the same as those they are made of, whatever comes in between, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SumMergesContract {

    private static final SumSpan YEAR = SumSpan.months(YearMonth.of(2026, 1), YearMonth.of(2026, 12));
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    private static final int SECONDS = 60;

    private RealActiveObjects database;
    private Imports imports;
    private StoredMerges merges;
    private RebuildSums rebuild;
    private IssueId spring;
    private IssueId autumn;

    abstract RealActiveObjects open();

    @BeforeAll
    void start() {
        database = open();
    }

    @AfterAll
    void stop() throws Exception {
        database.close();
    }

    @BeforeEach
    void aNewProject() {
        for (String table : List.of("METRIC_SUM", "METRIC_FACT", "PROJECT_SUM", "MERGED_SUM", "IMPORT_BATCH")) {
            database.sql("DELETE FROM \"{T}" + table + "\"");
        }
        imports = new Imports(database, true);
        merges = new StoredMerges(imports.rows, imports.bulk, imports.reads);
        rebuild = new RebuildSums(imports.store, new StoredFacts(imports.reads, imports.rows), new BulkTransactions(imports.bulk));
        spring = imports.project.campaign("Spring");
        autumn = imports.project.campaign("Autumn");
    }

    @Test
    void nothingThatIsShownChangesByAMergeNowOrAsOfAnyTimeAndOnlyAFewRowsAreLeft() {
        Map<Instant, List<String>> shown = new TreeMap<>();
        for (int i = 0; i < 12; i++) {
            Batch batch = imports.imported(Overlap.KEEP, "Spring," + LocalDate.of(2026, 4, 20).plusDays(i) + ",10,0,,1.10,EUR",
                    "Autumn,2026-05-0" + (i % 9 + 1) + ",1,,,0.50,USD");
            if (i == 3) {
                imports.takenBack(batch);
            }
            shown.put(imports.now(), everything(Optional.empty()));
        }
        imports.committed("campaign,first day,last day,impressions\nSpring,2026-04-01,2026-05-10,1000\nSpring,2026-04-01,2026-04-30,100\n", Overlap.KEEP);
        shown.put(imports.now(), everything(Optional.empty()));
        List<String> before = everything(Optional.empty());
        List<String> cut = cutAtBothEnds();

        assertThat(merges.merge(PROJECT, LATER, 5)).isEqualTo(12);

        assertThat(everything(Optional.empty())).isEqualTo(before);
        assertThat(cutAtBothEnds()).isEqualTo(cut).isNotEmpty();
        shown.forEach((then, lines) -> assertThat(everything(Optional.of(then))).isEqualTo(lines));
        assertThat(imports.store.sums(List.of(spring))).hasSize(7);
        imports.imported(Overlap.KEEP, "Spring,2026-04-20,1,,,,");
        assertThat(everything(Optional.empty())).isNotEqualTo(before);
        assertThat(imports.store.sums(List.of(spring))).hasSize(8);
        assertThat(merges.mend(0)).isFalse();
    }

    @Test
    void anImportOfAMergeIsTakenBackExactlyAndTheOthersAreMergedAgain() {
        List<Batch> batches = imported(6);
        List<String> before = everything(Optional.empty());
        merges.merge(PROJECT, LATER, 5);
        Batch gone = imports.imported(Overlap.KEEP, "Spring,2026-06-30,7,,,,");
        imports.takenBack(gone);
        assertThat(merged()).isPositive();

        imports.takenBack(batches.get(2));

        assertThat(merged()).isZero();
        assertThat(imports.store.sums(List.of(spring)).stream().map(sum -> sum.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("18");
        assertThat(everything(Optional.empty())).isNotEqualTo(before);
        assertThat(merges.merge(PROJECT, LATER, 5)).isEqualTo(5);
        assertThat(imports.store.sums(List.of(spring))).hasSize(1);
    }

    @Test
    void aMonthOfMakingWithFewImportsIsLeftAndOneThatIsNotOverForAWeekToo() {
        imported(4);
        assertThat(merges.merge(PROJECT, LATER, 5)).isZero();
        imports.imported(Overlap.KEEP, "Spring,2026-05-01,1,,,,");
        imports.imported(Overlap.KEEP, "Spring,2026-05-02,1,,,,");

        assertThat(at("2026-08-07T23:59:59Z").portion()).isZero();
        assertThat(at("2026-08-08T00:00:00Z").portion()).isEqualTo(6);
        assertThat(at("2026-08-09T00:00:00Z").portion()).isZero();
    }

    @Test
    void sumsThatAreWrittenAnewLeaveTheirMergeAndAMergeThatIsWrongIsTakenApart() {
        List<Batch> batches = imported(5);
        List<String> before = everything(Optional.empty());
        merges.merge(PROJECT, LATER, 5);
        database.sql("UPDATE \"{T}METRIC_SUM\" SET \"MILLIONTHS\" = 5");

        batches.forEach(batch -> assertThat(rebuild.of(batch.id())).isTrue());

        assertThat(merged()).isZero();
        assertThat(everything(Optional.empty())).isEqualTo(before);
        merges.merge(PROJECT, LATER, 5);
        database.sql("UPDATE \"{T}MERGED_SUM\" SET \"MILLIONTHS\" = \"MILLIONTHS\" + 1");
        assertThat(everything(Optional.empty())).isNotEqualTo(before);
        assertThat(merges.mend(17)).isTrue();
        assertThat(everything(Optional.empty())).isEqualTo(before);
    }

    @Test
    void twoNodesThatMergeWhileImportsComeGoAndAreWrittenAnewLoseNothingAndCountNothingTwice() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        int rounds = 40;
        List<Batch> kept = imported(3);
        int[] held = new int[1];
        try {
            Future<?> writing = threads.submit(() -> {
                for (int i = 1; i <= rounds; i++) {
                    Batch more = imports.imported(Overlap.KEEP, "Spring,2026-07-01," + i + ",,,,", "Autumn,2026-07-02,1," + i + ",,,");
                    if (i % 3 == 0) {
                        imports.takenBack(more);
                    }
                    rebuild.of(kept.get(i % 3).id());
                }
                return rounds;
            });
            Callable<Integer> merging = () -> {
                int merged = 0;
                while (!writing.isDone()) {
                    merged += merges.merge(PROJECT, LATER, 1);
                    // No reading at any instant sees a part of an import.
                    assertThat(impressions(spring) - impressionsOf(kept.size())).isNotNegative();
                }
                return merged;
            };
            Future<Integer> one = threads.submit(merging);
            Future<Integer> other = threads.submit(merging);
            assertThat(writing.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(rounds);
            held[0] = one.get(SECONDS, TimeUnit.SECONDS) + other.get(SECONDS, TimeUnit.SECONDS);
        } finally {
            threads.shutdown();
        }
        assertThat(held[0]).as("imports merged").isPositive();
        assertThat(impressions(spring)).isEqualTo(impressionsOf(kept.size()) + 820 - 273);
        assertThat(impressions(autumn)).isEqualTo(27);
        merges.merge(PROJECT, LATER, 1);
        assertThat(impressions(spring)).isEqualTo(impressionsOf(kept.size()) + 820 - 273);
        for (int turn = 0; turn < 50; turn++) {
            assertThat(merges.mend(turn)).isFalse();
        }
    }

    private List<Batch> imported(int many) {
        List<Batch> batches = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            batches.add(imports.imported(Overlap.KEEP, "Spring," + LocalDate.of(2026, 6, 1).plusDays(i) + "," + i + ",,,,"));
        }
        return batches;
    }

    private static long impressionsOf(int imported) {
        return imported * (imported + 1L) / 2;
    }

    private long impressions(IssueId issue) {
        return imports.store.sums(List.of(issue)).stream().filter(sum -> sum.metric() == MetricKey.IMPRESSIONS)
                .mapToLong(sum -> sum.amount().millionths() / 1_000_000).sum();
    }

    private int merged() {
        return database.sql("UPDATE \"{T}MERGED_SUM\" SET \"ID\" = \"ID\"");
    }

    private MergeSums at(String now) {
        return new MergeSums(merges, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    /** Project, campaigns, months of campaigns, both ends, and what the panel shows now. */
    private List<String> everything(Optional<Instant> asOf) {
        List<String> all = new ArrayList<>();
        SumScope year = asOf.map(SumScope.of(List.of(PROJECT), YEAR)::asOf).orElse(SumScope.of(List.of(PROJECT), YEAR));
        shown(imports.sums().of(year), all);
        shown(imports.sums().byIssue(year, List.of(MetricKey.IMPRESSIONS, MetricKey.SPEND, MetricKey.CLICKS)), all);
        shown(imports.sums().of(List.of(spring, autumn), YEAR, asOf), all);
        imports.ranks().of(year, MetricKey.SPEND, 5, currency -> Optional.of(BigDecimal.ONE)).most().forEach(one -> all.add(one.toString()));
        imports.ranks().of(year, MetricKey.IMPRESSIONS, 1, currency -> Optional.empty()).least().forEach(one -> all.add(one.toString()));
        return all;
    }

    /** With what lasts till the last day, and with what lasts beyond it. */
    private List<String> cutAtBothEnds() {
        List<String> all = new ArrayList<>();
        for (int last : List.of(9, 10)) {
            SumSpan span = SumSpan.whole(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 5, last));
            shown(imports.sums().byIssue(SumScope.of(List.of(PROJECT), span), List.of(MetricKey.IMPRESSIONS, MetricKey.SPEND), true), all);
        }
        return all;
    }

    private static void shown(FoundSums found, List<String> all) {
        List<String> lines = new ArrayList<>();
        found.sums().forEach(sum -> lines.add(sum + " till " + sum.lastDay()));
        lines.sort(null);
        all.addAll(lines);
    }
}
