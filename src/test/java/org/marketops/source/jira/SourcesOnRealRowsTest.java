package org.marketops.source.jira;

import net.java.ao.DBParam;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.ImportRefused;
import org.marketops.metric.file.InMemoryMetrics;
import org.marketops.metric.file.ProjectOfCampaigns;
import org.marketops.metric.file.jira.FastCsvTable;
import org.marketops.metric.jira.BytesFile;
import org.marketops.source.KeepSources;
import org.marketops.source.Push;
import org.marketops.source.PushRefused;
import org.marketops.source.Run;
import org.marketops.source.Source;
import org.marketops.testing.RealActiveObjects;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.OUTSIDER;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesOnRealRowsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-07-09T12:00:00Z"), ZoneOffset.UTC);
    private static final Transactions AT_ONCE = new Transactions() {
        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    };

    private final RealActiveObjects database = RealActiveObjects.onH2(SourceRow.class, TokenRow.class, RunRow.class);
    private AoSources sources;

    @BeforeAll
    void start() {
        sources = new AoSources(database.activeObjects(), new AoTransactions(database.activeObjects()));
    }

    @AfterAll
    void stop() throws Exception {
        database.close();
    }

    @Test
    void aTokenOpensItsSourceUntilItIsRevokedAndIsKeptNowhere() {
        KeepSources keep = new KeepSources(sources, NOON);
        Push push = push(new InMemoryMetrics());
        long id = keep.add(source("tokens", ANN));

        String first = keep.newToken(id);
        String second = keep.newToken(id);

        assertThat(first).isNotEqualTo(second).hasSizeGreaterThan(40);
        assertThat(push.source(first).orElseThrow().name()).isEqualTo("tokens");
        assertThat(push.source(first + "x")).isEmpty();
        assertThat(push.source("")).isEmpty();
        assertThat(keep.tokens().stream().filter(token -> token.lastUsed().isPresent())).hasSize(1);
        for (TokenRow row : database.activeObjects().find(TokenRow.class)) {
            assertThat(row.getTokenHash() + row.getTokenStart()).doesNotContain(first.substring(10));
        }
        keep.revoke(keep.tokens().stream().filter(token -> token.lastUsed().isPresent()).findFirst().orElseThrow().id());
        assertThat(push.source(first)).isEmpty();
        assertThat(push.source(second)).isPresent();
        keep.retire(id);
        assertThat(push.source(second)).isEmpty();
        assertThat(keep.add(source("tokens", ANN))).as("the name is free again").isNotEqualTo(id);
    }

    @Test
    void theSameKeyTwiceIsOneBatchAndAnotherBodyUnderItIsRefused() {
        InMemoryMetrics metrics = new InMemoryMetrics();
        Push push = push(metrics);
        Source source = stored("twice", ANN);

        long batch = push.push(source, "MKT", "key-1", "body", file("Spring,2026-05-01,5"), ImportChoices.stopOnBadRows());

        assertThat(push.push(source, "MKT", "key-1", "body", file("Spring,2026-05-01,5"), ImportChoices.stopOnBadRows())).isEqualTo(batch);
        assertThatThrownBy(() -> push.push(source, "MKT", "key-1", "other", file("Spring,2026-05-02,6"), ImportChoices.stopOnBadRows()))
                .isInstanceOf(PushRefused.class).hasMessageContaining("KEY_USED");
        assertThat(metrics.ofProject(PROJECT, 10)).hasSize(1);
    }

    @Test
    void aPushThatWasCutOffAfterItsImportFindsItsBatch() {
        InMemoryMetrics metrics = new InMemoryMetrics();
        Push push = push(metrics);
        Source source = stored("cut off", ANN);
        sources.put(Run.begun(source.id(), "key-1", "body", "MKT", "numbers.csv", NOON.instant()));
        long imported = imports(metrics).commit(ANN, PROJECT, file("Spring,2026-05-01,5"), ImportChoices.stopOnBadRows()).id();

        assertThat(push.push(source, "MKT", "key-1", "body", file("Spring,2026-05-01,5"), ImportChoices.stopOnBadRows())).isEqualTo(imported);
        assertThatThrownBy(() -> push.push(source, "MKT", "key-2", "body", file("Spring,2026-05-01,5"), ImportChoices.stopOnBadRows()))
                .isInstanceOf(ImportRefused.class).hasMessageContaining("ALREADY_IMPORTED");
    }

    @Test
    void whatWasRefusedIsListedWithItsReasonAndItsKeyCanBeUsedAgain() {
        InMemoryMetrics metrics = new InMemoryMetrics();
        Push push = push(metrics);
        Source source = stored("refused", ANN);

        assertThatThrownBy(() -> push.push(source, "MKT", "key-1", "body", file("Spring,2026-05-01,many"), ImportChoices.stopOnBadRows()))
                .isInstanceOf(ImportRefused.class);
        assertThat(sources.run(source.id(), "key-1").orElseThrow().result()).startsWith("marketops.metric.import.NO_RIGHT_ROW\n");

        long batch = push.push(source, "MKT", "key-1", "mended", file("Spring,2026-05-01,5"), ImportChoices.stopOnBadRows());
        assertThat(sources.run(source.id(), "key-1").flatMap(Run::batch)).contains(batch);
    }

    @Test
    void aSourceImportsOnlyWhereItMayAndItsOwnerMay() {
        Push push = push(new InMemoryMetrics());
        Source mine = stored("mine", ANN);
        Source outsiders = stored("outsiders", OUTSIDER);

        for (String project : List.of("OTHER", "mkt", "")) {
            assertThatThrownBy(() -> push.push(mine, project, "k", "b", file("Spring,2026-05-01,5"), ImportChoices.stopOnBadRows()))
                    .isInstanceOf(PushRefused.class).hasMessageContaining("NO_SUCH_PROJECT");
        }
        assertThatThrownBy(() -> push.push(outsiders, "MKT", "k", "b", file("Spring,2026-05-01,5"), ImportChoices.stopOnBadRows()))
                .isInstanceOf(PushRefused.class).hasMessageContaining("NO_SUCH_PROJECT");
    }

    @Test
    void whetherFilesAreFetchedIsKeptAndOfAnOlderRowTheyAreNot() {
        KeepSources keep = new KeepSources(sources, NOON);
        long fetched = keep.add(source("fetched", ANN).readingFolders(true));
        long older = database.activeObjects().create(SourceRow.class, new DBParam("NAME_KEY", "older"), new DBParam("SOURCE_NAME", "older"),
                new DBParam("OWNER_KEY", ANN.value()), new DBParam("PROJECT_KEYS", "MKT"), new DBParam("RETIRED_AT", 0L)).getID();

        assertThat(sources.find(fetched).orElseThrow().readsFolders()).isTrue();
        assertThat(sources.find(older).orElseThrow().readsFolders()).isFalse();
        keep.readFolders(fetched, false);
        keep.readFolders(older, true);
        assertThat(sources.find(fetched).orElseThrow().readsFolders()).isFalse();
        assertThat(sources.find(older).orElseThrow().readsFolders()).isTrue();
        assertThatThrownBy(() -> keep.readFolders(9_999, true)).isInstanceOf(NotFound.class);
    }

    @Test
    void theNewestRunOfAProjectIsOneThatEndedAndThatSaysSomething() {
        Source source = stored("newest", ANN);
        sources.put(run(source, "a", "MKT", 1).ended(Run.State.IMPORTED, "7"));
        sources.put(run(source, "b", "MKT", 2).ended(Run.State.REFUSED, "marketops.metric.import.NO_RIGHT_ROW\n3"));
        sources.put(run(source, "c", "MKT", 3).ended(Run.State.REFUSED, "marketops.metric.import.ALREADY_IMPORTED\n7"));
        sources.put(run(source, "d", "MKT", 4));
        sources.put(run(source, "e", "OTHER", 5).ended(Run.State.IMPORTED, "8"));

        assertThat(sources.newest(source.id(), "MKT").map(Run::key)).contains("b");
        assertThat(sources.newest(source.id(), "NONE")).isEmpty();
    }

    @Test
    void whenItsOwnerWasToldIsKeptUntilItIsOver() {
        Source source = stored("told", ANN);
        assertThat(sources.toldFailing(source.id())).isEmpty();

        sources.tellFailing(source.id(), NOON.instant());
        assertThat(sources.toldFailing(source.id())).contains(NOON.instant());

        sources.tellFailing(source.id(), null);
        assertThat(sources.toldFailing(source.id())).isEmpty();
    }

    @Test
    void whatIsShutToAnOwnerWhoHadItLeavesARefusedRun() {
        Source source = stored("shut", OUTSIDER);

        assertThatThrownBy(() -> push(new InMemoryMetrics()).push(source, "MKT", "k", "b", file("Spring,2026-05-01,5"), ImportChoices.stopOnBadRows()))
                .isInstanceOf(PushRefused.class);

        assertThat(sources.newest(source.id(), "MKT").map(Run::state)).contains(Run.State.REFUSED);
    }

    private static Run run(Source source, String key, String project, int minute) {
        return Run.begun(source.id(), key, "hash", project, "night.csv", NOON.instant().plusSeconds(60L * minute));
    }

    private Source stored(String name, PersonKey owner) {
        return sources.find(sources.add(source(name, owner))).orElseThrow();
    }

    private static Source source(String name, PersonKey owner) {
        return new Source(0, name, owner, List.of("MKT"));
    }

    private Push push(InMemoryMetrics metrics) {
        return new Push(sources, imports(metrics), new ProjectOfCampaigns(),
                key -> key.equals("MKT") ? OptionalLong.of(PROJECT) : OptionalLong.empty(), NOON);
    }

    private static ImportFile imports(InMemoryMetrics metrics) {
        ProjectOfCampaigns project = new ProjectOfCampaigns();
        project.campaign("Spring");
        return new ImportFile(metrics, project, project, new FastCsvTable(), ImportLimits.standard(), AT_ONCE, NOON);
    }

    private static BytesFile file(String row) {
        return new BytesFile("numbers.csv", ("campaign,date,impressions\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
