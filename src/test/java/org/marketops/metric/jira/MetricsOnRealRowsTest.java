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
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.Batch;
import org.marketops.metric.Fact;
import org.marketops.metric.Measure;
import org.marketops.metric.MetricKey;
import org.marketops.metric.MetricStore;
import org.marketops.metric.ReadMetrics;
import org.marketops.metric.Totals;
import org.marketops.metric.UndoImport;
import org.marketops.metric.file.FileRefused;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.ImportRefused;
import org.marketops.metric.file.ProjectOfCampaigns;
import org.marketops.metric.file.SharedData;
import org.marketops.metric.file.TextFile;
import org.marketops.metric.file.UploadedFile;
import org.marketops.metric.file.jira.FastCsvTable;
import org.marketops.testing.RealActiveObjects;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** The store, the staged files and the use cases on real Active Objects; once on each database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MetricsOnRealRowsTest {

    private static final String HEADER = "campaign,date,impressions,clicks,results,spend,currency\n";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-07-09T12:00:00Z"), ZoneOffset.UTC);

    private RealActiveObjects database;
    private ActiveObjects rows;

    abstract RealActiveObjects open();

    /** The host gives its connection. */
    boolean isBulk() {
        return true;
    }

    @BeforeAll
    void start() {
        database = open();
        rows = database.activeObjects();
    }

    @AfterAll
    void stop() throws Exception {
        database.close();
    }

    @Test
    void theRealMetaReportIsReadBackFromThreeStatementsAtMost() {
        Scene scene = new Scene();
        IssueId plan = scene.project.plan("Giving guide");
        scene.imports.commit(ANN, PROJECT, SharedData.file("meta-ads-export.csv"),
                ImportChoices.stopOnBadRows().under(plan).creatingAllMissing());

        long before = database.statements();
        Totals totals = scene.read.of(ANN, plan).totals();

        assertThat(database.statements() - before).isLessThanOrEqualTo(3);
        assertThat(totals.sum(MetricKey.SPEND)).isEqualTo(Measure.money(new BigDecimal("15978.28"), "USD"));
        assertThat(totals.sum(MetricKey.RESULTS)).isEqualTo(Measure.of(new BigDecimal("1581")));
        assertThat(sumsDifferingFromTheirFacts()).isEmpty();
    }

    @Test
    void importsAtOnceIntoOneCampaignLoseNothing() throws Exception {
        Scene scene = new Scene();
        IssueId spring = scene.project.campaign("Spring");
        int people = 8;
        CyclicBarrier barrier = new CyclicBarrier(people);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        List<Future<Batch>> done = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String text = HEADER + "Spring,2026-05-0" + (i + 1) + ",1000,,,0.1,EUR\n";
            done.add(threads.submit(() -> {
                barrier.await();
                return scene.imports.commit(ANN, PROJECT, file(text), ImportChoices.stopOnBadRows());
            }));
        }
        for (Future<Batch> batch : done) {
            batch.get();
        }
        threads.shutdown();

        Totals totals = scene.read.of(ANN, spring).totals();

        assertThat(totals.sum(MetricKey.IMPRESSIONS)).isEqualTo(Measure.of(new BigDecimal("8000")));
        assertThat(totals.sum(MetricKey.SPEND)).isEqualTo(Measure.money(new BigDecimal("0.8"), "EUR"));
    }

    @Test
    void theSameFileFromManyAtOnceCountsOnce() throws Exception {
        Scene scene = new Scene();
        IssueId spring = scene.project.campaign("Spring");
        UploadedFile file = file(HEADER + "Spring,2026-05-01,77,,,,\n");
        int people = 6;
        CyclicBarrier barrier = new CyclicBarrier(people);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        List<Future<Boolean>> done = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            done.add(threads.submit(() -> {
                barrier.await();
                try {
                    scene.imports.commit(ANN, PROJECT, file, ImportChoices.stopOnBadRows());
                    return true;
                } catch (ImportRefused told) {
                    return false;
                }
            }));
        }
        int imported = 0;
        for (Future<Boolean> each : done) {
            imported += each.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(imported).isOne();
        assertThat(scene.read.of(ANN, spring).totals().sum(MetricKey.IMPRESSIONS)).isEqualTo(Measure.of(new BigDecimal("77")));
    }

    @Test
    void anImportThatBreaksOffBetweenTwoPortionsLeavesNothing() {
        Scene scene = new Scene();
        IssueId spring = scene.project.campaign("Spring");
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 1_500; i++) {
            text.append("Name ").append(i % 1_000).append(",2026-05-01,1,,,,\n");
            text.append("Spring,").append(Instant.EPOCH.plus(Duration.ofDays(i)).toString(), 0, 10).append(",1,,,,\n");
        }
        UploadedFile file = file(text.toString());
        int factsBefore = rows.count(FactRow.class);

        ImportFile breaking = scene.importsInto(new BreakingStore(scene.store));
        assertThatThrownBy(() -> breaking.commit(ANN, PROJECT, file, ImportChoices.stopOnBadRows()))
                .hasMessage("the power failed");

        assertThat(rows.count(FactRow.class)).isEqualTo(factsBefore);
        assertThat(scene.read.of(ANN, spring).isEmpty()).isTrue();
        assertThat(scene.store.liveBatch(PROJECT, file.sha256())).isEmpty();
    }

    @Test
    void undoTakesAwayFactsAndSumsOfThatImportOnlyAndKeepsTheRecord() {
        Scene scene = new Scene();
        IssueId spring = scene.project.campaign("Spring");
        scene.imports.commit(ANN, PROJECT, file(HEADER + "Spring,2026-04-01,5,,,,\n"), ImportChoices.stopOnBadRows());
        Batch second = scene.imports.commit(ANN, PROJECT, file(HEADER + "Spring,2026-04-02,7,,,,\n"), ImportChoices.stopOnBadRows());

        Batch undone = scene.undo.undo(ANN, PROJECT, second.id());
        scene.undo.undo(PersonKey.of("ann"), PROJECT, second.id());

        assertThat(undone.undo().orElseThrow().at()).isEqualTo(NOON.instant());
        assertThat(scene.read.of(ANN, spring).totals().sum(MetricKey.IMPRESSIONS)).isEqualTo(Measure.of(new BigDecimal("5")));
        assertThat(rows.find(FactRow.class, "BATCH_ID = ?", second.id())).isEmpty();
        assertThat(scene.undo.batches(ANN, PROJECT)).extracting(Batch::id).contains(second.id());
    }

    @Test
    void ofManyWhoTakeAnImportBackAtOnceOneIsOnRecord() throws Exception {
        Scene scene = new Scene();
        IssueId spring = scene.project.campaign("Spring");
        Batch batch = scene.imports.commit(ANN, PROJECT, file(HEADER + "Spring,2026-04-01,5,,,,\n"), ImportChoices.stopOnBadRows());
        int people = 4;
        CyclicBarrier barrier = new CyclicBarrier(people);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        List<Future<Boolean>> done = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            PersonKey who = PersonKey.of("person" + i);
            done.add(threads.submit(() -> {
                barrier.await();
                return scene.transactions.retryOnConflict(() -> scene.store.undo(batch.id(), new Batch.Undo(who, NOON.instant())));
            }));
        }
        int first = 0;
        for (Future<Boolean> each : done) {
            first += each.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(first).as("who took it back").isEqualTo(isBulk() ? 1 : Math.max(1, first));
        assertThat(scene.read.of(ANN, spring).isEmpty()).isTrue();
        Batch again = scene.imports.commit(ANN, PROJECT, file(HEADER + "Spring,2026-04-01,5,,,,\n"), ImportChoices.stopOnBadRows());
        assertThat(again.id()).isNotEqualTo(batch.id());
    }

    @Test
    void aStagedFileComesBackByteForByteToItsOwnerOnlyAndExpires() throws IOException {
        byte[] bytes = new byte[1_000_003];
        new java.util.Random(7).nextBytes(bytes);
        StagedFiles staged = new StagedFiles(rows, ImportLimits.standard(), NOON);

        String token = staged.keep(ANN, PROJECT, "C:\\temp\\..\\may.csv", new ByteArrayInputStream(bytes));
        UploadedFile file = staged.find(ANN, PROJECT, token);

        assertThat(file.open().readAllBytes()).isEqualTo(bytes);
        assertThat(file.size()).isEqualTo(bytes.length);
        assertThat(file.name()).isEqualTo("may.csv");
        assertThat(file.sha256()).isEqualTo(new BytesFile("x", bytes).sha256());
        assertThatThrownBy(() -> staged.find(PersonKey.of("bob"), PROJECT, token)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> staged.find(ANN, PROJECT + 1, token)).isInstanceOf(NotFound.class);

        Clock later = Clock.offset(NOON, Duration.ofHours(3));
        StagedFiles laterStaged = new StagedFiles(rows, ImportLimits.standard(), later);
        assertThatThrownBy(() -> laterStaged.find(ANN, PROJECT, token)).isInstanceOf(NotFound.class);
        laterStaged.remove(laterStaged.keep(ANN, PROJECT, "next.csv", new ByteArrayInputStream(new byte[] {1})));
        assertThat(rows.count(StagedFileRow.class)).isZero();
        assertThat(rows.count(StagedPartRow.class)).isZero();
    }

    @Test
    void aStagedFileOverTheLimitIsRefusedAndLeavesNothing() {
        StagedFiles staged = new StagedFiles(rows, new ImportLimits(1000, 10, 10, 10), NOON);
        int before = rows.count(StagedPartRow.class);

        assertThatThrownBy(() -> staged.keep(ANN, PROJECT, "big.csv", new ByteArrayInputStream(new byte[400_000])))
                .isInstanceOf(FileRefused.class).hasMessageContaining("TOO_MANY_BYTES");

        assertThat(rows.count(StagedPartRow.class)).isEqualTo(before);
    }

    private List<String> sumsDifferingFromTheirFacts() {
        java.util.Map<String, Long> difference = new java.util.TreeMap<>();
        for (FactRow fact : rows.find(FactRow.class, "ISSUE_ID > ?", 0L)) {
            difference.merge(fact.getIssueId() + " " + fact.getMetricCode() + " " + fact.getFirstDay() / 100, fact.getMillionths(), Long::sum);
        }
        for (SumRow sum : rows.find(SumRow.class, "UNDONE_AT = 0")) {
            difference.merge(sum.getIssueId() + " " + sum.getMetricCode() + " " + sum.getFirstDay() / 100, -sum.getMillionths(), Long::sum);
        }
        difference.values().removeIf(rest -> rest == 0);
        return new ArrayList<>(difference.keySet());
    }

    private static UploadedFile file(String text) {
        return TextFile.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A project of its own on the shared database: its issues have ids that no other scene has. */
    private final class Scene {

        private final ProjectOfCampaigns project = ProjectOfCampaigns.withFreshIds();
        private final BulkRows bulk = isBulk()
                ? BulkRows.withPrefix(database.executors(), new AoTransactions(rows), RealActiveObjects.prefix())
                : BulkRows.withPrefix((readOnly, newOne) -> {
                    throw new NoSuchMethodError("createExecutor");
                }, new AoTransactions(rows), RealActiveObjects.prefix());
        private final Transactions transactions = new BulkTransactions(bulk);
        private final AoMetricStore store = new AoMetricStore(rows, bulk, Imports.grouped(database, isBulk()));
        private final ImportFile imports = importsInto(store);
        private final UndoImport undo = new UndoImport(store, project, transactions, NOON);
        private final ReadMetrics read = new ReadMetrics(store, LinksOnRealRows.linkedAs(project, rows), project);

        Scene() {
            rows.delete(rows.find(BatchRow.class));
        }

        ImportFile importsInto(MetricStore into) {
            return new ImportFile(into, project, project, new FastCsvTable(), ImportLimits.standard(), transactions, NOON);
        }
    }

    /** Stores one portion of facts and fails at the next. */
    private static final class BreakingStore implements MetricStore {

        private final MetricStore store;
        private int portions;

        BreakingStore(MetricStore store) {
            this.store = store;
        }

        @Override
        public java.util.Optional<Batch> liveBatch(long projectId, String sha256) {
            return store.liveBatch(projectId, sha256);
        }

        @Override
        public List<Batch> meeting(long projectId, String source, LocalDate first, LocalDate last) {
            return store.meeting(projectId, source, first, last);
        }

        @Override
        public void claim(long projectId, String source) {
            store.claim(projectId, source);
        }

        @Override
        public boolean hold(long batchId) {
            return store.hold(batchId);
        }

        @Override
        public void clearSums(long batchId) {
            store.clearSums(batchId);
        }

        @Override
        public long begin(Batch batch) {
            return store.begin(batch);
        }

        @Override
        public void addFacts(long batchId, String source, Collection<Fact> facts) {
            if (++portions == 2) {
                throw new IllegalStateException("the power failed");
            }
            store.addFacts(batchId, source, facts);
        }

        @Override
        public void addTray(Batch batch, long batchId, Collection<org.marketops.metric.NameTally> names) {
            store.addTray(batch, batchId, names);
        }

        @Override
        public void addSums(long batchId, Collection<org.marketops.metric.MonthSum> sums) {
            store.addSums(batchId, sums);
        }

        @Override
        public void addProjectSums(long batchId, long projectId, Collection<org.marketops.metric.ProjectSum> sums) {
            store.addProjectSums(batchId, projectId, sums);
        }

        @Override
        public void addLeftOut(long batchId, org.marketops.metric.LeftOut rows) {
            store.addLeftOut(batchId, rows);
        }

        @Override
        public void addReported(long batchId, Collection<org.marketops.metric.ReportedRatio> ratios) {
            store.addReported(batchId, ratios);
        }

        @Override
        public java.util.Optional<Batch> find(long batchId) {
            return store.find(batchId);
        }

        @Override
        public List<Batch> ofProject(long projectId, int atMost) {
            return store.ofProject(projectId, atMost);
        }

        @Override
        public boolean undo(long batchId, Batch.Undo undo) {
            return store.undo(batchId, undo);
        }

        @Override
        public List<org.marketops.metric.MonthSum> sums(Collection<IssueId> issues) {
            return store.sums(issues);
        }
    }
}
