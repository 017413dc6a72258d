package org.marketops.source;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.Batch;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.InMemoryMetrics;
import org.marketops.metric.file.ProjectOfCampaigns;
import org.marketops.metric.file.jira.FastCsvTable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.OUTSIDER;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

class PullFoldersTest {

    private static final Transactions AT_ONCE = new Transactions() {
        @Override
        public <T> T retryOnConflict(Supplier<T> work) {
            return work.get();
        }
    };
    private static final String RIGHT = "Spring,2026-05-01,5";

    @TempDir
    Path home;
    @TempDir
    Path elsewhere;

    private final InMemoryMetrics metrics = new InMemoryMetrics();
    private final InMemorySources sources = new InMemorySources();
    private final Watch clock = new Watch();
    private ImportLimits limits = ImportLimits.standard();
    private PullFolders pull;
    private Path folder;

    @BeforeEach
    void aSourceWhoseFoldersWereMade() {
        pull = node(Optional.of(home));
        folder = folderOf("Web: shop/../etc", ANN);
    }

    @Test
    void aFileThatIsQuietForAMinuteIsImportedAndMovedWithItsReport() throws IOException {
        assertThat(folder).isEqualTo(home.toRealPath().resolve("import/marketops/MKT/Web-shop-..-etc-1"));
        write("night.csv", RIGHT);

        assertThat(pull.look().imported()).as("it may still be written").isZero();
        clock.pass(Duration.ofSeconds(59));
        assertThat(pull.look().imported()).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(pull.look().imported()).isEqualTo(1);

        assertThat(batches()).extracting(Batch::fileName, Batch::importedBy).containsExactly(tuple("night.csv", ANN));
        assertThat(names(folder)).containsExactly("done", "failed");
        assertThat(names(folder.resolve("done"))).hasSize(2).allMatch(name -> name.contains("Z_night.csv")).anyMatch(name -> name.endsWith(".csv.report.txt"));
        assertThat(report("done")).isEqualTo("MKT night.csv batch " + batches().get(0).id());
        assertThat(sources.runs(10)).extracting(Run::state).containsExactly(Run.State.IMPORTED);
    }

    @Test
    void aFileThatGrowsBetweenTwoLooksWaits() throws IOException {
        write("night.csv", RIGHT);
        pull.look();
        clock.pass(Duration.ofMinutes(5));
        Files.write(folder.resolve("night.csv"), "Spring,2026-05-02,6\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);

        assertThat(pull.look().imported()).isZero();

        assertThat(settled().imported()).isEqualTo(1);
        assertThat(batches().get(0).counts().imported()).isEqualTo(2);
    }

    @Test
    void theSameBytesUnderAnotherNameAreToldToBeThereAndAreDone() throws IOException {
        write("night.csv", RIGHT);
        settled();
        write("again.csv", RIGHT);

        assertThat(settled().refused()).isEqualTo(1);

        assertThat(batches()).hasSize(1);
        assertThat(names(folder.resolve("done"))).hasSize(4);
        assertThat(names(folder.resolve("failed"))).isEmpty();
    }

    @Test
    void cutOffBetweenImportAndMoveTheFileIsOnlyMoved() throws IOException {
        write("night.csv", RIGHT);
        FileTime written = Files.getLastModifiedTime(folder.resolve("night.csv"));
        settled();
        long batch = batches().get(0).id();
        write("night.csv", RIGHT);
        Files.setLastModifiedTime(folder.resolve("night.csv"), written);

        assertThat(settled().imported()).isEqualTo(1);

        assertThat(batches()).extracting(Batch::id).containsExactly(batch);
        assertThat(names(folder)).containsExactly("done", "failed");

        metrics.undo(batch, new Batch.Undo(ANN, clock.instant()));
        write("night.csv", RIGHT);
        Files.setLastModifiedTime(folder.resolve("night.csv"), written);

        assertThat(settled().imported()).as("what was undone is imported again").isEqualTo(1);
        assertThat(batches().stream().filter(each -> each.undo().isEmpty())).hasSize(1).noneMatch(each -> each.id() == batch);
    }

    @Test
    void aFileWithAWrongRowSavesNothingAndItsReportNamesTheRow() throws IOException {
        write("night.csv", RIGHT + "\nSpring,2026-05-02,many");

        assertThat(settled().refused()).isEqualTo(1);

        assertThat(batches()).isEmpty();
        assertThat(report("failed")).contains("marketops.metric.import.ROWS_WITH_ERRORS").contains("row 3, impressions, \"many\": NOT_A_NUMBER");
        assertThat(sources.runs(10)).extracting(Run::state).containsExactly(Run.State.REFUSED);
    }

    @Test
    void aFileOverTheLimitAndOneOfAnOwnerWithoutTheRightAreRefusedAndListed() throws IOException {
        limits = new ImportLimits(10, 100, 10, 100);
        pull = node(Optional.of(home));
        write("large.csv", RIGHT);
        Path outside = folderOf("Gone", OUTSIDER);
        Files.write(outside.resolve("b.csv"), "x".getBytes(StandardCharsets.UTF_8));

        assertThat(settled().refused()).isEqualTo(2);

        assertThat(sources.runs(10)).extracting(run -> run.result().split("\n")[0])
                .containsExactlyInAnyOrder("marketops.metric.file.TOO_MANY_BYTES", "marketops.source.refused.NO_SUCH_PROJECT");
        assertThat(batches()).isEmpty();
    }

    @Test
    void linksAndOtherFilesAreLeftAloneAndNamed() throws IOException {
        Path secret = Files.write(elsewhere.resolve("secret.csv"), ("campaign,date,impressions\n" + RIGHT).getBytes(StandardCharsets.UTF_8));
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);
        Files.write(folder.resolve("table.xlsx"), new byte[] {1});
        Files.createDirectory(folder.resolve("folder.csv"));

        PullTally tally = settled();

        assertThat(tally.leftAlone()).extracting(place -> place.substring(place.lastIndexOf('/') + 1)).containsExactly("folder.csv", "link.csv", "table.xlsx");
        assertThat(tally.failures()).isEmpty();
        assertThat(batches()).isEmpty();
        assertThat(secret).exists();
    }

    @Test
    void aLinkInThePlaceOfAFolderFailsThatFolderAndNoOther() throws IOException {
        Path other = folderOf("Other", ANN);
        Files.delete(folder.resolve("done"));
        Files.createSymbolicLink(folder.resolve("done"), elsewhere);
        write("night.csv", RIGHT);
        Files.write(other.resolve("b.csv"), ("campaign,date,impressions\n" + RIGHT).getBytes(StandardCharsets.UTF_8));

        PullTally tally = settled();

        assertThat(tally.failures()).containsOnlyKeys("MKT/Web-shop-..-etc-1");
        assertThat(tally.imported()).isEqualTo(1);
        assertThat(names(elsewhere)).isEmpty();
        assertThat(folder.resolve("night.csv")).exists();
    }

    @Test
    void aNodeThatTakesTheFileBetweenImportAndMoveOfAnotherBringsNoSecondBatch() throws IOException {
        write("night.csv", RIGHT);
        PullFolders other = node(Optional.of(home));
        HomeFolders real = new HomeFolders(() -> Optional.of(home), clock);
        PullTally[] others = new PullTally[1];
        pull = node(new Folders() {
            @Override
            public Optional<String> place(Source source, String project) {
                return real.place(source, project);
            }

            @Override
            public Listing list(Source source, String project) throws IOException {
                return real.list(source, project);
            }

            @Override
            public void settle(WaitingFile file, boolean read, String report) throws IOException {
                others[0] = other.look();
                real.settle(file, read, report);
            }
        });
        other.look();

        PullTally first = settled();

        assertThat(first.imported()).isEqualTo(1);
        assertThat(others[0].imported()).isEqualTo(1);
        assertThat(first.failures()).isEmpty();
        assertThat(batches()).hasSize(1);
        assertThat(names(folder.resolve("done"))).hasSize(2);
    }

    @Test
    void nothingIsReadOfASourceThatIsSwitchedOffOrWithoutAHome() throws IOException {
        write("night.csv", RIGHT);
        sources.readFolders(1, false);
        assertThat(settled().imported()).isZero();

        sources.readFolders(1, true);
        pull = node(Optional.empty());
        PullTally tally = settled();

        assertThat(tally.imported()).isZero();
        assertThat(tally.failures()).hasSize(1);
        assertThat(folder.resolve("night.csv")).exists();
    }

    private PullTally settled() {
        pull.look();
        clock.pass(Duration.ofMinutes(5));
        return pull.look();
    }

    private Path folderOf(String name, PersonKey owner) {
        Source source = sources.find(sources.add(new Source(0, name, owner, List.of("MKT")).readingFolders(true))).orElseThrow();
        pull.look();
        try {
            return home.toRealPath().resolve("import/marketops/MKT").resolve(source.folder());
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    private PullFolders node(Optional<Path> root) {
        return node(new HomeFolders(() -> root, clock));
    }

    private PullFolders node(Folders folders) {
        ProjectOfCampaigns project = new ProjectOfCampaigns();
        project.campaign("Spring");
        ImportFile imports = new ImportFile(metrics, project, project, new FastCsvTable(), limits, AT_ONCE, clock);
        Push.Places places = key -> key.equals("MKT") ? OptionalLong.of(PROJECT) : OptionalLong.empty();
        return new PullFolders(sources, folders, new Push(sources, imports, project, places, clock), places, imports,
                limits, metrics, PullFoldersTest::words, clock);
    }

    private static String words(Pulled pulled) {
        return pulled.project() + " " + pulled.file() + pulled.batch().map(batch -> " batch " + batch.id()).orElse("")
                + pulled.refused().map(refused -> " " + refused.textKey()).orElse("") + pulled.errors().stream().map(error -> "\n" + error).collect(Collectors.joining());
    }

    private List<Batch> batches() {
        return metrics.ofProject(PROJECT, 10);
    }

    private String report(String where) throws IOException {
        String name = names(folder.resolve(where)).stream().filter(each -> each.endsWith(".report.txt")).findFirst().orElseThrow();
        return Files.readString(folder.resolve(where).resolve(name));
    }

    private void write(String name, String rows) throws IOException {
        Files.write(folder.resolve(name), ("campaign,date,impressions\n" + rows + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> entries = Files.list(of)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }

    /** Stands still until somebody lets time pass. */
    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-07-09T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
