package org.marketops.webhook.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marketops.jira.AoTransactions;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkTransactions;
import org.marketops.metric.Batch;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.ImportEar;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.ImportRefused;
import org.marketops.metric.file.InMemoryMetrics;
import org.marketops.metric.file.ProjectOfCampaigns;
import org.marketops.metric.file.jira.FastCsvTable;
import org.marketops.metric.jira.BytesFile;
import org.marketops.testing.RealActiveObjects;
import org.marketops.webhook.AllowedAddresses;
import org.marketops.webhook.CallFacts;
import org.marketops.webhook.HookCall;
import org.marketops.webhook.HookKind;
import org.marketops.webhook.KeepHooks;
import org.marketops.webhook.MakeCalls;
import org.marketops.webhook.Messenger;
import org.marketops.webhook.TellNews;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** From an import to a call that was taken: with rows sent many at a time, and where they are written one by one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportNewsContract {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-07-09T12:00:00Z"), ZoneOffset.UTC);
    private static final AllowedAddresses ALLOWED = AllowedAddresses.of("https://hooks.example.com");

    private final List<String> bodies = new ArrayList<>();
    private int rings;
    private int told;
    private RealActiveObjects database;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void begin() {
        bodies.clear();
        rings = 0;
        told = 0;
        AoHooks hooks = new AoHooks(database.activeObjects());
        hooks.all().forEach(hook -> hooks.remove(hook.id()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anImportIsToldOnceWithItsDaysAndRowsAndWithoutAmountsOrPeople(boolean bulk) {
        Scene scene = new Scene(bulk);
        scene.hears(HookKind.IMPORTED);
        scene.hears(HookKind.DECIDED);

        Batch batch = scene.imported("Spring,2026-05-01,5,1200.50,EUR", "Spring,2026-05-03,7,99,EUR", "Sprnig,2026-05-02,1,3,EUR");
        scene.makeCalls.all();
        scene.makeCalls.all();

        HookCall call = scene.calls.latest(1).get(0);
        assertThat(bodies).containsExactly("{\"format\":1,\"id\":\"" + call.event() + "\",\"type\":\"metrics.imported\",\"time\":\"2026-07-09T12:00:00Z\""
                + ",\"project\":\"MKT\",\"source\":\"plain-csv\",\"firstDay\":\"2026-05-01\",\"lastDay\":\"2026-05-03\",\"batch\":" + batch.id()
                + ",\"rows\":2,\"rowsWaiting\":1,\"rowsLeftOut\":0}");
        assertThat(call.event()).matches("[0-9a-f]{64}");
        assertThat(call.state()).isEqualTo(HookCall.State.SENT);
        assertThat(call.subject()).isEqualTo("MKT");
        assertThat(rings).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theCallGoesWithTheImportThatFailed(boolean bulk) {
        Scene scene = new Scene(bulk);
        scene.hears(HookKind.IMPORTED);
        ImportFile failing = scene.imports(scene.failingAfterTheCall());

        assertThatThrownBy(() -> failing.commit(ANN, PROJECT, file("Spring,2026-05-01,5,1,EUR"), ImportChoices.stopOnBadRows()))
                .as("the figures are kept in memory here, and stay").isInstanceOf(RuntimeException.class);
        scene.makeCalls.all();

        assertThat(told).as("calls that were written").isEqualTo(1);
        assertThat(scene.calls.latest(5)).isEmpty();
        assertThat(bodies).isEmpty();
        assertThat(rings).isZero();
    }

    @Test
    void nothingIsToldOfAFileThatWasRefused() {
        Scene scene = new Scene(true);
        scene.hears(HookKind.IMPORTED);

        assertThatThrownBy(() -> scene.imported("Spring,2026-05-01,many,1,EUR")).isInstanceOf(ImportRefused.class);

        assertThat(scene.calls.latest(5)).isEmpty();
    }

    private static BytesFile file(String... rows) {
        return new BytesFile("numbers.csv", ("campaign,date,impressions,spend,currency\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The use cases over the shared database. */
    private final class Scene {

        private final ProjectOfCampaigns project = new ProjectOfCampaigns();
        private final AoHookCalls calls;
        private final KeepHooks keepHooks;
        private final MakeCalls makeCalls;
        private final ImportNews ear;
        private final BulkRows bulk;

        Scene(boolean isBulk) {
            ActiveObjects rows = database.activeObjects();
            AoTransactions transactions = new AoTransactions(rows);
            TransactionalExecutorFactory noConnection = (readOnly, newOne) -> {
                throw new NoSuchMethodError("createExecutor");
            };
            bulk = BulkRows.withPrefix(isBulk ? database.executors() : noConnection, transactions, RealActiveObjects.prefix());
            AoHooks hooks = new AoHooks(rows);
            calls = new AoHookCalls(rows, bulk);
            keepHooks = new KeepHooks(hooks, calls, transactions, NOON);
            makeCalls = new MakeCalls(hooks, calls, (hook, call, body) -> {
                bodies.add(body);
                return new Messenger.Answer(true, "answer 200");
            }, mock(CallFacts.class), transactions, NOON);
            ProjectManager projects = mock(ProjectManager.class);
            Project mkt = mock(Project.class);
            when(mkt.getKey()).thenReturn("MKT");
            when(projects.getProjectObj(PROJECT)).thenReturn(mkt);
            ear = new ImportNews(new TellNews(hooks, calls), projects, () -> rings++);
            project.campaign("Spring");
        }

        void hears(HookKind kind) {
            keepHooks.add(kind.word(), "https://hooks.example.com/" + kind.word(), EnumSet.of(kind), ALLOWED);
        }

        Batch imported(String... rows) {
            return imports(ear).commit(ANN, PROJECT, file(rows), ImportChoices.stopOnBadRows());
        }

        ImportFile imports(ImportEar heard) {
            return new ImportFile(new InMemoryMetrics(), project, project, new FastCsvTable(), ImportLimits.standard(), new BulkTransactions(bulk), NOON, heard);
        }

        ImportEar failingAfterTheCall() {
            return new ImportEar() {
                @Override
                public void imported(long batchId, Batch batch) {
                    ear.imported(batchId, batch);
                    told++;
                    throw new IllegalStateException("the power failed");
                }

                @Override
                public void settled() {
                    ear.settled();
                }
            };
        }
    }
}
