package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.campaign.jira.LinksOnRealRows;
import org.marketops.jira.AoTransactions;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.metric.MetricKey;
import org.marketops.metric.ReadMetrics;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.ImportRefused;
import org.marketops.metric.file.Overlap;
import org.marketops.metric.file.ProjectOfCampaigns;
import org.marketops.metric.file.TextFile;
import org.marketops.metric.file.UploadedFile;
import org.marketops.metric.file.jira.FastCsvTable;
import org.marketops.races.PluginRows;
import org.marketops.races.Rounds;
import org.marketops.testing.RealActiveObjects;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** The races C6 and C7: imports on two nodes into one campaign, and somebody who reads meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportRacesTest {

    private static final String HEADER = "campaign,date,impressions,clicks,results,spend,currency\n";

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private RealActiveObjects database;
    private RealActiveObjects otherNode;
    private ProjectOfCampaigns project;
    private IssueId spring;

    @BeforeAll
    void start() throws Exception {
        database = RealActiveObjects.onPostgres(PluginRows.types());
        otherNode = database.anotherNode();
    }

    @AfterAll
    void stop() throws Exception {
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        otherNode.close();
        database.close();
    }

    @Test
    void c6TwoImportsIntoOneCampaignAddUpExactly() throws Exception {
        int rounds = Rounds.of(100);
        int sameFile = 0;
        for (int i = 0; i < rounds; i++) {
            aNewCampaign();
            boolean same = i % 2 == 0;
            CyclicBarrier barrier = new CyclicBarrier(2);
            Future<Boolean> one = threads.submit(together(barrier, imported(database, file(i, 1))));
            Future<Boolean> two = threads.submit(together(barrier, imported(otherNode, file(i, same ? 1 : 2))));
            int done = (one.get(30, TimeUnit.SECONDS) ? 1 : 0) + (two.get(30, TimeUnit.SECONDS) ? 1 : 0);
            assertThat(done).as("imports that counted, round %d", i).isEqualTo(same ? 1 : 2);
            assertThat(impressions(database)).isEqualTo(done * 300L);
            sameFile += same ? 1 : 0;
        }
        System.out.println("MEASURED races on PostgreSQL, C6 two imports into one campaign: " + rounds + " rounds, " + sameFile
                + " of them with the same file twice, which collides and counts once");
    }

    @Test
    void c7WhoReadsDuringAnImportSeesBeforeOrAfterAndNeverBetween() throws Exception {
        int rounds = Rounds.of(100);
        AtomicInteger reads = new AtomicInteger();
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < rounds; i++) {
            aNewCampaign();
            CyclicBarrier barrier = new CyclicBarrier(2);
            Future<Boolean> writing = threads.submit(together(barrier, imported(database, file(i, 3))));
            Future<Set<String>> reading = threads.submit(together(barrier, () -> {
                Set<String> sums = new TreeSet<>();
                do {
                    sums.add(String.valueOf(impressions(otherNode)));
                    reads.incrementAndGet();
                } while (!writing.isDone());
                return sums;
            }));
            assertThat(writing.get(30, TimeUnit.SECONDS)).isTrue();
            seen.addAll(reading.get(30, TimeUnit.SECONDS));
            assertThat(impressions(otherNode)).isEqualTo(300L);
        }
        assertThat(seen).isSubsetOf("0", "300").contains("0");
        System.out.println("MEASURED races on PostgreSQL, C7 import against reading: " + rounds + " rounds, " + reads + " reads, seen " + seen);
    }

    private void aNewCampaign() {
        project = ProjectOfCampaigns.withFreshIds();
        spring = project.campaign("Spring");
        database.activeObjects().delete(database.activeObjects().find(BatchRow.class));
    }

    /** Three days of 100 impressions each, in three months, so that there are three sums to be written. */
    private static UploadedFile file(int round, int number) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int month = 1; month <= 3; month++) {
            text.append("Spring,2026-0").append(month).append("-0").append(number).append(",100,").append(round).append(",,,\n");
        }
        return TextFile.ofBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Callable<Boolean> imported(RealActiveObjects node, UploadedFile file) {
        ActiveObjects rows = node.activeObjects();
        BulkRows bulk = BulkRows.withPrefix(node.executors(), new AoTransactions(rows), RealActiveObjects.prefix());
        ImportFile imports = new ImportFile(new AoMetricStore(rows, bulk, Imports.grouped(node, true)), project, project, new FastCsvTable(), ImportLimits.standard(),
                new BulkTransactions(bulk), Clock.systemUTC());
        return () -> {
            try {
                imports.commit(ANN, PROJECT, file, ImportChoices.stopOnBadRows().onOverlap(Overlap.KEEP));
                return true;
            } catch (ImportRefused told) {
                return false;
            }
        };
    }

    private long impressions(RealActiveObjects node) {
        ActiveObjects rows = node.activeObjects();
        return new ReadMetrics(new AoMetricStore(rows), LinksOnRealRows.linkedAs(project, rows), project).of(ANN, spring).totals()
                .sum(MetricKey.IMPRESSIONS).value().map(BigDecimal::longValueExact).orElse(0L);
    }

    private static <T> Callable<T> together(CyclicBarrier barrier, Callable<T> work) {
        return () -> {
            barrier.await(10, TimeUnit.SECONDS);
            return work.call();
        };
    }
}
