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
import org.marketops.kernel.Transactions;
import org.marketops.metric.Amount;
import org.marketops.metric.Batch;
import org.marketops.metric.Fact;
import org.marketops.metric.Measure;
import org.marketops.metric.MetricKey;
import org.marketops.metric.ReadMetrics;
import org.marketops.metric.TrayEntry;
import org.marketops.metric.UndoImport;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.ProjectOfCampaigns;
import org.marketops.metric.file.TextFile;
import org.marketops.metric.file.jira.FastCsvTable;
import org.marketops.metric.tray.Addition;
import org.marketops.metric.tray.KeepTray;
import org.marketops.metric.tray.TrayChoices;
import org.marketops.metric.tray.TrayRefused;
import org.marketops.metric.tray.WaitingName;
import org.marketops.testing.RealActiveObjects;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.OUTSIDER;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/** What waits for a campaign, on real Active Objects; once on each database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TrayOnRealRowsTest {

    private static final String HEADER = "campaign,date,impressions,clicks,results,spend,currency\n";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-07-09T12:00:00Z"), ZoneOffset.UTC);

    private RealActiveObjects database;
    private ActiveObjects rows;

    abstract RealActiveObjects open(Class<?>... types);

    boolean isBulk() {
        return true;
    }

    @BeforeAll
    void start() {
        database = open(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class, TrayRow.class, AliasRow.class, ReportedRow.class, LeftOutRow.class, LinksOnRealRows.rowType());
        rows = database.activeObjects();
    }

    @AfterAll
    void stop() throws Exception {
        database.close();
    }

    @Test
    void aNameThatIsGivenToACampaignAddsItsRowsThereAndUndoTakesThemBack() {
        Scene scene = new Scene();
        IssueId aria = scene.project.campaign("Aria Search DACH Brand");
        scene.commit("aria_srch_dach,2026-06-30,10,1,,1.25,EUR\naria_srch_dach,2026-07-01,5,,,0.000001,EUR\nAria Search DACH Brand,2026-07-01,100,,,2,EUR\n");

        WaitingName waiting = scene.tray.waiting(ANN, PROJECT).get(0);
        List<Addition> additions = scene.tray.preview(ANN, PROJECT, TrayChoices.none().giving("aria_srch_dach", aria));
        int decided = scene.tray.decide(ANN, PROJECT, TrayChoices.none().giving("aria_srch_dach", aria));

        assertThat(waiting.rows()).isEqualTo(2);
        assertThat(waiting.spend()).containsEntry("EUR", new BigDecimal("1.250001"));
        assertThat(waiting.proposals()).extracting(near -> near.campaign().id()).containsExactly(aria);
        assertThat(additions.get(0).amounts().get(MetricKey.IMPRESSIONS)).containsEntry(Fact.NO_CURRENCY, Amount.of(15));
        assertThat(decided).isEqualTo(2);
        assertThat(scene.sum(aria, MetricKey.IMPRESSIONS)).isEqualTo(Measure.of(new BigDecimal("115")));
        assertThat(scene.sum(aria, MetricKey.SPEND)).isEqualTo(Measure.money(new BigDecimal("3.250001"), "EUR"));
        assertThat(scene.tray.waiting(ANN, PROJECT)).isEmpty();
        assertThat(scene.sumsDifferingFromTheirFacts()).isEmpty();

        scene.takeBack();
        scene.takeBack();

        assertThat(scene.sum(aria, MetricKey.IMPRESSIONS)).isEqualTo(Measure.of(new BigDecimal("100")));
        assertThat(scene.sum(aria, MetricKey.SPEND)).isEqualTo(Measure.money(new BigDecimal("2"), "EUR"));
        assertThat(scene.tray.waiting(ANN, PROJECT)).extracting(WaitingName::name).containsExactly("aria_srch_dach");
        assertThat(scene.sumsDifferingFromTheirFacts()).isEmpty();
    }

    @Test
    void aCampaignThatOnlyHadWhatWasTakenBackHasNoNumbersRatherThanZeros() {
        Scene scene = new Scene();
        IssueId aria = scene.project.campaign("Aria");
        scene.commit("osprey_q2,2026-06-30,10,1,,1.25,EUR\n");
        scene.tray.decide(ANN, PROJECT, TrayChoices.none().giving("osprey_q2", aria));

        scene.takeBack();

        assertThat(scene.read.of(ANN, aria).isEmpty()).isTrue();
    }

    @Test
    void namesOfSeveralImportsAreDecidedTogetherAllOrNothing() {
        Scene scene = new Scene();
        IssueId aria = scene.project.campaign("Aria");
        scene.commit("osprey,2026-06-01,1,,,,\nTEST do not use,2026-06-01,7,,,,\n");
        scene.commit("osprey,2026-06-02,2,,,,\n");
        TrayChoices both = TrayChoices.none().giving("osprey", aria).ignoring("TEST do not use");

        assertThatThrownBy(() -> scene.tray.decide(ANN, PROJECT, both)).isInstanceOf(TrayRefused.class).hasMessageContaining("REASON_NEEDED");
        assertThatThrownBy(() -> scene.tray.decide(ANN, PROJECT, both.because("test").giving("nobody", aria)))
                .isInstanceOf(TrayRefused.class).hasMessageContaining("NOT_WAITING");
        assertThat(scene.read.of(ANN, aria).isEmpty()).isTrue();
        assertThat(scene.tray.decide(ANN, PROJECT, both.because("test"))).isEqualTo(3);

        assertThat(scene.sum(aria, MetricKey.IMPRESSIONS)).isEqualTo(Measure.of(new BigDecimal("3")));
        assertThat(scene.tray.decided(ANN, PROJECT, TrayEntry.State.IGNORED)).extracting(entry -> entry.decision().reason()).containsExactly("test");
        assertThat(scene.tray.count(ANN, PROJECT)).isZero();
    }

    @Test
    void aRememberedNameMeansTheCampaignInTheNextFileUntilItIsForgotten() {
        Scene scene = new Scene();
        IssueId aria = scene.project.campaign("Aria");
        scene.commit("Osprey–Q2,2026-06-01,1,,,,\n");
        scene.tray.decide(ANN, PROJECT, TrayChoices.none().giving("Osprey–Q2", aria).remembering(true));

        Batch next = scene.commit("osprey_q2,2026-06-02,4,,,,\n");
        scene.tray.takeBack(ANN, PROJECT, scene.decidedId(), true);
        Batch last = scene.commit("osprey_q2,2026-06-03,8,,,,\n");

        assertThat(next.counts().imported()).isEqualTo(1);
        assertThat(last.counts().inTray()).isEqualTo(1);
        assertThat(scene.sum(aria, MetricKey.IMPRESSIONS)).isEqualTo(Measure.of(new BigDecimal("4")));
    }

    @Test
    void undoingTheImportTakesAssignedRowsTooAndLeavesNothingToDecide() {
        Scene scene = new Scene();
        IssueId aria = scene.project.campaign("Aria");
        Batch batch = scene.commit("osprey,2026-06-01,1,,,,\nfalcon,2026-06-01,1,,,,\n");
        scene.tray.decide(ANN, PROJECT, TrayChoices.none().giving("osprey", aria));
        long decided = scene.decidedId();

        scene.undo.undo(ANN, PROJECT, batch.id());

        assertThat(scene.read.of(ANN, aria).isEmpty()).isTrue();
        assertThat(scene.tray.waiting(ANN, PROJECT)).isEmpty();
        assertThatThrownBy(() -> scene.tray.takeBack(ANN, PROJECT, decided, false)).isInstanceOf(NotFound.class);
    }

    @Test
    void ofManyWhoGiveOneNameAtOnceOneDoes() throws Exception {
        Scene scene = new Scene();
        IssueId aria = scene.project.campaign("Aria");
        scene.commit("osprey,2026-06-01,7,,,,\n");
        int people = isBulk() ? 5 : 1;
        CyclicBarrier barrier = new CyclicBarrier(people);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        List<Future<Boolean>> done = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            done.add(threads.submit(() -> {
                barrier.await();
                try {
                    scene.tray.decide(ANN, PROJECT, TrayChoices.none().giving("osprey", aria));
                    return true;
                } catch (TrayRefused second) {
                    return false;
                }
            }));
        }
        int first = 0;
        for (Future<Boolean> each : done) {
            first += each.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(first).isOne();
        assertThat(scene.sum(aria, MetricKey.IMPRESSIONS)).isEqualTo(Measure.of(new BigDecimal("7")));
    }

    @Test
    void whoMayNotImportSeesNoTray() {
        Scene scene = new Scene();
        IssueId aria = scene.project.campaign("Aria");
        scene.commit("osprey,2026-06-01,7,,,,\n");

        assertThatThrownBy(() -> scene.tray.waiting(OUTSIDER, PROJECT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scene.tray.decide(OUTSIDER, PROJECT, TrayChoices.none().giving("osprey", aria))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scene.tray.takeBack(OUTSIDER, PROJECT, 1, false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scene.tray.decide(ANN, PROJECT, TrayChoices.none().giving("osprey", IssueId.of(999_999_999))))
                .isInstanceOf(TrayRefused.class).hasMessageContaining("CAMPAIGN_UNKNOWN");
    }

    /** An empty project on the shared database. */
    private final class Scene {

        private final ProjectOfCampaigns project = ProjectOfCampaigns.withFreshIds();
        private final BulkRows bulk = isBulk()
                ? BulkRows.withPrefix(database.executors(), new AoTransactions(rows), RealActiveObjects.prefix())
                : BulkRows.withPrefix((readOnly, newOne) -> {
                    throw new NoSuchMethodError("createExecutor");
                }, new AoTransactions(rows), RealActiveObjects.prefix());
        private final Transactions transactions = new BulkTransactions(bulk);
        private final AoMetricStore store = new AoMetricStore(rows, bulk, Imports.grouped(database, isBulk()));
        private final AoAliases aliases = new AoAliases(rows, bulk);
        private final AoTray kept = new AoTray(rows, bulk, aliases);
        private final KeepTray tray = new KeepTray(kept, store, project, project, transactions, NOON);
        private final UndoImport undo = new UndoImport(store, project, transactions, NOON);
        private final ReadMetrics read = new ReadMetrics(store, LinksOnRealRows.linkedAs(project, rows), project);

        Scene() {
            rows.delete(rows.find(BatchRow.class));
            rows.delete(rows.find(TrayRow.class));
            rows.delete(rows.find(FactRow.class));
            rows.delete(rows.find(SumRow.class));
            rows.delete(rows.find(ProjectSumRow.class));
            rows.delete(rows.find(AliasRow.class));
        }

        Batch commit(String lines) {
            project.remembersOnly(aliases.ofProject(PROJECT));
            return new ImportFile(store, project, project, new FastCsvTable(), ImportLimits.standard(), transactions, NOON)
                    .commit(ANN, PROJECT, TextFile.ofBytes((HEADER + lines).getBytes(StandardCharsets.UTF_8)),
                            ImportChoices.stopOnBadRows().onOverlap(org.marketops.metric.file.Overlap.KEEP));
        }

        long decidedId() {
            return tray.decided(ANN, PROJECT, TrayEntry.State.ASSIGNED).get(0).id();
        }

        void takeBack() {
            tray.decided(ANN, PROJECT, TrayEntry.State.ASSIGNED).forEach(entry -> tray.takeBack(ANN, PROJECT, entry.id(), false));
        }

        Measure sum(IssueId issue, MetricKey metric) {
            return read.of(ANN, issue).totals().sum(metric);
        }

        List<String> sumsDifferingFromTheirFacts() {
            java.util.Map<String, Long> difference = new java.util.TreeMap<>();
            for (FactRow fact : rows.find(FactRow.class, "ISSUE_ID > ?", 0L)) {
                difference.merge(fact.getIssueId() + " " + fact.getMetricCode() + " " + fact.getFirstDay() / 100, fact.getMillionths(), Long::sum);
            }
            for (SumRow sum : rows.find(SumRow.class)) {
                difference.merge(sum.getIssueId() + " " + sum.getMetricCode() + " " + sum.getFirstDay() / 100, -sum.getMillionths(), Long::sum);
            }
            for (ProjectSumRow sum : rows.find(ProjectSumRow.class)) {
                difference.merge("project " + sum.getMetricCode(), -sum.getMillionths(), Long::sum);
            }
            for (FactRow fact : rows.find(FactRow.class, "ISSUE_ID > ?", 0L)) {
                difference.merge("project " + fact.getMetricCode(), fact.getMillionths(), Long::sum);
            }
            difference.values().removeIf(rest -> rest == 0);
            return new ArrayList<>(difference.keySet());
        }
    }
}
