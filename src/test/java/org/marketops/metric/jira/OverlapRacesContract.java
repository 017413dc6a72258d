package org.marketops.metric.jira;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.jira.BulkTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Batch;
import org.marketops.metric.MetricStore;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.ImportRefused;
import org.marketops.metric.file.Overlap;
import org.marketops.metric.file.TextFile;
import org.marketops.metric.file.jira.FastCsvTable;
import org.marketops.races.Rounds;
import org.marketops.testing.RealActiveObjects;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** Two imports of the same source and days at once, of which each saw none of the other's when it looked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OverlapRacesContract {

    private static final int SECONDS = 30;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private RealActiveObjects database;
    private Imports imports;
    private IssueId spring;

    abstract RealActiveObjects open();

    abstract String name();

    @BeforeAll
    void start() {
        database = open();
    }

    @AfterAll
    void stop() throws Exception {
        threads.shutdown();
        assertThat(threads.awaitTermination(SECONDS, TimeUnit.SECONDS)).isTrue();
        database.close();
    }

    @Test
    void oneOfThemCountsAndTheOtherIsToldOfIt() throws Exception {
        int rounds = Rounds.of(20);
        int refused = 0;
        for (int i = 0; i < rounds; i++) {
            aNewCampaign();
            refused += atOnce(Overlap.STOP, 0);
            assertThat(impressions()).as("round %d", i).isEqualTo(100);
        }
        System.out.println("MEASURED races on " + name() + ", two imports of the same days: " + rounds + " rounds, " + refused
                + " collisions after both had seen nothing in the way");
    }

    @Test
    void ofTwoThatReplaceTheSameImportOneDoes() throws Exception {
        int rounds = Rounds.of(20);
        int refused = 0;
        for (int i = 0; i < rounds; i++) {
            aNewCampaign();
            Batch before = imports.imported(Overlap.STOP, "Spring,2026-05-01,7,,,,");
            refused += atOnce(Overlap.REPLACE, before.id());
            assertThat(impressions()).as("round %d", i).isEqualTo(100);
        }
        System.out.println("MEASURED races on " + name() + ", two imports that replace the same one: " + rounds + " rounds, " + refused + " collisions");
    }

    /** @return how many were refused: one, always */
    private int atOnce(Overlap overlap, long before) throws Exception {
        CyclicBarrier looked = new CyclicBarrier(2);
        List<Future<String>> both = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            both.add(threads.submit(importing(looked, number, overlap)));
        }
        List<String> told = new ArrayList<>();
        for (Future<String> each : both) {
            told.add(each.get(SECONDS, TimeUnit.SECONDS));
        }
        assertThat(told).containsOnlyOnce("imported");
        List<Batch> left = imports.store.ofProject(PROJECT, 10);
        left.removeIf(batch -> batch.undo().isPresent());
        assertThat(left).hasSize(1).noneMatch(batch -> batch.id() == before);
        assertThat(told).contains("OVERLAPS " + left.get(0).id());
        return 1;
    }

    /** Waits between the look and the first statement that writes until the other has looked too. */
    private Callable<String> importing(CyclicBarrier looked, int number, Overlap overlap) {
        ThreadLocal<Boolean> waited = ThreadLocal.withInitial(() -> false);
        MetricStore store = (MetricStore) Proxy.newProxyInstance(MetricStore.class.getClassLoader(), new Class<?>[] {MetricStore.class},
                (self, method, args) -> {
                    if (method.getName().equals("claim") && !waited.get()) {
                        waited.set(true);
                        looked.await(SECONDS, TimeUnit.SECONDS);
                    }
                    try {
                        return method.invoke(imports.store, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        ImportFile file = new ImportFile(store, imports.project, imports.project, new FastCsvTable(), ImportLimits.standard(),
                new BulkTransactions(imports.bulk), Clock.systemUTC());
        return () -> {
            try {
                file.commit(ANN, PROJECT, TextFile.ofBytes((Imports.HEADER + "Spring,2026-05-01,100," + number + ",,,\n")
                        .getBytes(StandardCharsets.UTF_8)), ImportChoices.stopOnBadRows().onOverlap(overlap));
                return "imported";
            } catch (ImportRefused told) {
                return told.reason() + " " + told.arguments().get(0);
            }
        };
    }

    private void aNewCampaign() {
        for (String table : List.of("METRIC_SUM", "METRIC_FACT", "PROJECT_SUM", "IMPORT_BATCH", "IMPORT_TURN")) {
            database.sql("DELETE FROM \"{T}" + table + "\"");
        }
        imports = new Imports(database, true);
        spring = imports.project.campaign("Spring");
    }

    private long impressions() {
        return imports.store.sums(List.of(spring)).stream().filter(sum -> sum.metric() == org.marketops.metric.MetricKey.IMPRESSIONS)
                .mapToLong(sum -> sum.amount().millionths() / 1_000_000).sum();
    }
}
