package org.marketops.metric.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.health.Finding;
import org.marketops.jira.BulkTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Batch;
import org.marketops.metric.RebuildSums;
import org.marketops.metric.file.Overlap;
import org.marketops.metric.portfolio.CheckSums;
import org.marketops.metric.portfolio.FoundSums;
import org.marketops.metric.portfolio.KeepSumsRight;
import org.marketops.metric.portfolio.SumDifference;
import org.marketops.metric.portfolio.SumScope;
import org.marketops.metric.portfolio.SumSpan;
import org.marketops.testing.RealActiveObjects;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** Sums that were broken behind the plugin's back are found and written anew, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KeepSumsRightContract {

    private static final int SECONDS = 30;

    private RealActiveObjects database;
    private Imports imports;
    private StoredSumAudit audit;
    private KeepSumsRight sums;
    private IssueId spring;
    private Batch batch;

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
    void anImportOfTwoCampaigns() {
        for (String table : List.of("METRIC_SUM", "METRIC_FACT", "PROJECT_SUM", "IMPORT_BATCH")) {
            database.sql("DELETE FROM \"{T}" + table + "\"");
        }
        imports = new Imports(database, true);
        audit = new StoredSumAudit(imports.rows, imports.reads);
        sums = new KeepSumsRight(audit, new RebuildSums(imports.store, new StoredFacts(imports.reads, imports.rows), new BulkTransactions(imports.bulk)),
                Clock.systemUTC());
        spring = imports.project.campaign("Spring");
        imports.project.campaign("Autumn");
        batch = imports.imported(Overlap.KEEP, "Spring,2026-05-01,100,5,,10.50,EUR", "Spring,2026-05-31,50,,,1.25,EUR", "Autumn,2026-06-02,7,0,,3,USD",
                "Nobody knows,2026-06-02,1000,,,,");
    }

    @Test
    void whatAnImportWroteAgreesWithItsFacts() {
        assertThat(sums.compare(batch.id()).orElseThrow()).isEmpty();
        assertThat(audit.differing(10)).isEmpty();
    }

    @Test
    void aBrokenSumIsFoundByTheJobToldOnTheHealthPageAndWrittenAnew() {
        List<String> before = shown();
        assertThat(database.sql("UPDATE \"{T}METRIC_SUM\" SET \"MILLIONTHS\" = 1000000 WHERE \"ISSUE_ID\" = " + spring + " AND \"METRIC_CODE\" = 'spend'"))
                .isOne();
        assertThat(database.sql("DELETE FROM \"{T}METRIC_SUM\" WHERE \"METRIC_CODE\" = 'clicks' AND \"MILLIONTHS\" = 0")).isOne();
        assertThat(database.sql("UPDATE \"{T}PROJECT_SUM\" SET \"MILLIONTHS\" = 8000000 WHERE \"METRIC_CODE\" = 'impressions' AND \"FIRST_DAY\" = 20260602"))
                .isOne();

        KeepSumsRight.Portion portion = sums.portion();
        List<SumDifference> found = sums.compare(batch.id()).orElseThrow();

        assertThat(portion.differing()).isEqualTo(3);
        assertThat(found).extracting(difference -> difference.issue().isPresent() + " " + difference.metric() + " " + difference.period() + " "
                + difference.stored().map(Object::toString).orElse("none") + " " + difference.expected().orElseThrow())
                .containsExactlyInAnyOrder("true spend 2026-05-01 1.000000 11.750000", "true clicks 2026-06-01 none 0.000000",
                        "false impressions 2026-06-02 8.000000 7.000000");
        assertThat(new CheckSums(audit).look(Instant.EPOCH).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.remedy()).isEqualTo(Finding.Remedy.REBUILD);
            assertThat(finding.facts()).containsExactly(Long.toString(batch.id()), "numbers.csv", "3");
        });
        assertThat(sums.rebuild(batch.id())).isTrue();
        assertThat(sums.compare(batch.id()).orElseThrow()).isEmpty();
        assertThat(new CheckSums(audit).look(Instant.EPOCH).findings()).isEmpty();
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void anImportOfAVersionWithoutProjectSumsGetsThemFromTheJobAndUntilThenTheProjectIsSaidToBeIncomplete() {
        List<String> before = shown();
        database.sql("DELETE FROM \"{T}PROJECT_SUM\"");
        database.sql("UPDATE \"{T}IMPORT_BATCH\" SET \"SUMS_EDITION\" = 0");
        assertThat(found().isComplete()).isFalse();

        assertThat(sums.portion().rebuilt()).isOne();

        assertThat(found().isComplete()).isTrue();
        assertThat(shown()).isEqualTo(before);
        assertThat(sums.portion().rebuilt()).isZero();
    }

    @Test
    void anImportThatWasTakenBackIsNeitherComparedNorWrittenAnew() {
        imports.takenBack(batch);

        assertThat(sums.portion().compared()).isZero();
        assertThat(sums.rebuild(batch.id())).isFalse();
        assertThat(sums.rebuild(999_999)).isFalse();
        assertThat(found().sums()).isEmpty();
    }

    @Test
    void importsThatComeAndGoMeanwhileAreNoFalseAlarmAndAreNotLost() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(1);
        int imported = 30;
        try {
            Future<Integer> writing = threads.submit(() -> {
                for (int i = 1; i <= imported; i++) {
                    Batch more = imports.imported(Overlap.KEEP, "Spring,2026-07-01," + i + ",,,,", "Autumn,2026-07-02,1," + i + ",,,");
                    if (i % 3 == 0) {
                        imports.takenBack(more);
                    }
                }
                return imported;
            });
            int looks = 0;
            while (!writing.isDone() || looks == 0) {
                assertThat(sums.portion().differing()).isZero();
                sums.rebuild(batch.id() + looks++ % 10);
            }
            assertThat(writing.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(imported);
        } finally {
            threads.shutdown();
        }
        assertThat(threads.awaitTermination(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(sums.portion().differing()).isZero();
        assertThat(found().isComplete()).isTrue();
        assertThat(shown()).contains("impressions 2026-07-01 320.000000");
    }

    private FoundSums found() {
        return imports.sums().of(SumScope.of(List.of(PROJECT), SumSpan.months(YearMonth.of(2026, 1), YearMonth.of(2026, 12))));
    }

    private List<String> shown() {
        List<String> lines = new ArrayList<>();
        found().sums().forEach(sum -> lines.add(sum.metric().code() + " " + sum.period() + " " + sum.amount()));
        imports.store.sums(List.of(spring)).forEach(sum -> lines.add(sum.metric().code() + " " + sum.month() + " " + sum.amount() + " of Spring"));
        lines.sort(null);
        return lines;
    }
}
