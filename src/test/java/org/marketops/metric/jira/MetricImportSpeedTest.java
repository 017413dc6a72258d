package org.marketops.metric.jira;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.jira.AoTransactions;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkTransactions;
import org.marketops.metric.Batch;
import org.marketops.metric.UndoImport;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.ImportFile;
import org.marketops.metric.file.ImportLimits;
import org.marketops.metric.file.Overlap;
import org.marketops.metric.file.ProjectOfCampaigns;
import org.marketops.metric.file.UploadedFile;
import org.marketops.metric.file.jira.FastCsvTable;
import org.marketops.testing.LiveHeap;
import org.marketops.testing.RealActiveObjects;
import org.marketops.testing.Speed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;
import static org.marketops.metric.file.ProjectOfCampaigns.PROJECT;

/**
 * A file of metrics, from its first byte to the commit, beside plain JDBC batches of the same facts in the same run.
 * {@code -Dmarketops.import.rows} is how many rows, 5,000 if it is not set; the bounds leave room for a busy machine.
 */
class MetricImportSpeedTest {

    private static final int ROWS = Integer.getInteger("marketops.import.rows", 5_000);
    private static final int CAMPAIGNS = 50;
    private static final long MEGABYTE = 1024 * 1024;
    private static final int LARGEST_MEGABYTES = 64;
    private static final int LEAST_PERCENT_ON_A_BUSY_MACHINE = 8;

    @TempDir
    private Path folder;
    private RealActiveObjects database;
    private ProjectOfCampaigns project;
    private ImportFile imports;
    private UndoImport undo;
    private int files;

    @Test
    void onH2() throws Exception {
        if (ROWS <= 100_000) {
            measure(RealActiveObjects.onH2(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class, TrayRow.class, ReportedRow.class, LeftOutRow.class), "H2", false);
        } else {
            System.out.println("MEASURED import of " + ROWS + " metric rows on H2: not run, the rows would be in this process's memory");
        }
    }

    @Test
    void onPostgres() throws Exception {
        measure(RealActiveObjects.onPostgres(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class, TrayRow.class, ReportedRow.class, LeftOutRow.class), "PostgreSQL", true);
    }

    private void measure(RealActiveObjects on, String name, boolean outside) throws Exception {
        try (RealActiveObjects open = on) {
            database = open;
            wire();
            Path warm = file(ROWS / 5);
            Path whole = file(ROWS);
            imported(warm);
            plain(ROWS / 5);
            long plain = Speed.perSecond(ROWS, () -> plain(ROWS));
            Batch[] batch = new Batch[1];
            long ours = Speed.perSecond(ROWS, () -> batch[0] = imported(whole));
            long undone = Speed.perSecond(ROWS, () -> undo.undo(ANN, PROJECT, batch[0].id()));
            System.out.println("MEASURED import of " + ROWS + " metric rows on " + name + ": " + ours + " rows/s; plain JDBC batches: " + plain
                    + " rows/s (" + ours * 100 / plain + " %); taken back at " + undone + " rows/s");
            assertThat(database.activeObjects().count(FactRow.class)).isEqualTo(ROWS + ROWS / 5 + ROWS / 5);
            assertThat(ours * 100 / plain).as("percent of plain JDBC").isGreaterThanOrEqualTo(LEAST_PERCENT_ON_A_BUSY_MACHINE);
            if (outside) {
                long above = LiveHeap.above(() -> imported(whole)) / MEGABYTE;
                System.out.println("MEASURED memory of an import of " + ROWS + " metric rows above idle: " + above + " MB (at most " + LARGEST_MEGABYTES
                        + "), heap of the process " + Runtime.getRuntime().maxMemory() / MEGABYTE + " MB");
                assertThat(above).isLessThanOrEqualTo(LARGEST_MEGABYTES);
            }
        }
    }

    private void wire() {
        project = ProjectOfCampaigns.withFreshIds();
        for (int i = 0; i < CAMPAIGNS; i++) {
            project.campaign("Campaign " + i);
        }
        BulkRows bulk = BulkRows.withPrefix(database.executors(), new AoTransactions(database.activeObjects()), RealActiveObjects.prefix());
        AoMetricStore store = new AoMetricStore(database.activeObjects(), bulk, Imports.grouped(database, true));
        imports = new ImportFile(store, project, project, new FastCsvTable(), ImportLimits.standard(), new BulkTransactions(bulk), Clock.systemUTC());
        undo = new UndoImport(store, project, new BulkTransactions(bulk), Clock.systemUTC());
    }

    private Batch imported(Path file) {
        return imports.commit(ANN, PROJECT, new FileOnDisk(file, ++files), ImportChoices.stopOnBadRows().onOverlap(Overlap.KEEP));
    }

    private Path file(int rows) throws IOException {
        Path file = folder.resolve("metrics" + rows + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("campaign,date,impressions,clicks,results,spend,currency\n");
            for (int i = 0; i < rows; i++) {
                out.write("Campaign " + i % CAMPAIGNS + "," + LocalDate.EPOCH.plusDays(i / CAMPAIGNS) + "," + (1_000 + i % 977) + ",,,,\n");
            }
        }
        return file;
    }

    private void plain(int rows) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(("INSERT INTO \"{T}METRIC_FACT\" (\"BATCH_ID\", \"ISSUE_ID\", \"METRIC_CODE\", \"SOURCE_CODE\","
                    + " \"CURRENCY_CODE\", \"FIRST_DAY\", \"LAST_DAY\", \"MILLIONTHS\") VALUES (?, ?, 'impressions', 'csv', 'XXX', ?, ?, ?)")
                    .replace("{T}", RealActiveObjects.prefix()))) {
                for (int i = 1; i <= rows; i++) {
                    insert.setLong(1, -1);
                    insert.setLong(2, i % CAMPAIGNS);
                    insert.setInt(3, 20_260_101);
                    insert.setInt(4, 20_260_101);
                    insert.setLong(5, 1_000_000L * (1_000 + i % 977));
                    insert.addBatch();
                    if (i % 1_000 == 0 || i == rows) {
                        insert.executeBatch();
                    }
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes that are never in memory as a whole. */
    private static final class FileOnDisk implements UploadedFile {

        private final Path path;
        private final int number;

        FileOnDisk(Path path, int number) {
            this.path = path;
            this.number = number;
        }

        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public long size() {
            return path.toFile().length();
        }

        /** Each upload counts as another file here. */
        @Override
        public String sha256() {
            return String.format("%064x", number);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
