package org.marketops.budget.jira;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.budget.BudgetFile;
import org.marketops.budget.ImportActuals;
import org.marketops.budget.ImportLines;
import org.marketops.budget.LineAccess;
import org.marketops.budget.LinePlace;
import org.marketops.budget.LineTargets;
import org.marketops.jira.AoTransactions;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.file.jira.FastCsvTable;
import org.marketops.testing.LiveHeap;
import org.marketops.testing.RealActiveObjects;
import org.marketops.testing.Speed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports of lines and of actuals beside plain JDBC batches into the same tables in the same run. {@code -Dmarketops.import.rows} is
 * how many rows, 5,000 if it is not set; the bounds leave room for a busy machine, benchmarks/README.md has the aims.
 */
class BudgetImportSpeedTest {

    private static final PersonKey PRIYA = PersonKey.of("priya");
    private static final int ROWS = Integer.getInteger("marketops.import.rows", 5_000);
    private static final int ISSUES = 200;
    private static final int LINES_OF_ACTUALS = ROWS / 50;
    private static final int MONTHS = 12;
    private static final long MEGABYTE = 1024 * 1024;
    private static final int LARGEST_MEGABYTES = 64;
    private static final int LEAST_PERCENT_ON_A_BUSY_MACHINE = 10;

    @TempDir
    private Path folder;
    private RealActiveObjects database;
    private ImportLines importLines;
    private ImportActuals importActuals;
    private long project = 20_000;

    @Test
    void onH2() throws Exception {
        measure(RealActiveObjects.onH2(AmountsRow.class, ChangeRow.class, InvoiceRow.class, LineRow.class, PlanRow.class), "H2", false);
    }

    @Test
    void onPostgres() throws Exception {
        measure(RealActiveObjects.onPostgres(AmountsRow.class, ChangeRow.class, InvoiceRow.class, LineRow.class, PlanRow.class), "PostgreSQL", true);
    }

    private void measure(RealActiveObjects on, String name, boolean outside) throws Exception {
        try (RealActiveObjects open = on) {
            database = open;
            wire();
            Path lines = linesFile(ROWS);
            Path actuals = actualsFile(ROWS);
            lines(linesFile(ROWS / 5));
            plainLines(ROWS / 5);
            long plain = Speed.perSecond(ROWS, () -> plainLines(ROWS));
            long ours = Speed.perSecond(ROWS, () -> lines(lines));
            say(name, "budget lines", ours, plain);
            lines(linesFile(LINES_OF_ACTUALS));
            long plainActuals = Speed.perSecond(ROWS, () -> plainActuals(ROWS));
            say(name, "actuals into " + LINES_OF_ACTUALS + " lines", Speed.perSecond(ROWS, () -> actuals(actuals)), plainActuals);
            if (outside) {
                heap(lines, actuals);
            }
        }
    }

    private void say(String name, String what, long ours, long plain) {
        System.out.println("MEASURED import of " + ROWS + " " + what + " on " + name + ": " + ours + " rows/s; plain JDBC batches: " + plain
                + " rows/s (" + ours * 100 / plain + " %)");
        assertThat(ours * 100 / plain).as("percent of plain JDBC").isGreaterThanOrEqualTo(LEAST_PERCENT_ON_A_BUSY_MACHINE);
    }

    /** The rows themselves are in another process. */
    private void heap(Path lines, Path actuals) {
        long ofLines = LiveHeap.above(() -> lines(lines)) / MEGABYTE;
        project++;
        lines(lines);
        long ofActuals = LiveHeap.above(() -> actuals(actuals)) / MEGABYTE;
        System.out.println("MEASURED memory of an import of " + ROWS + " rows above idle: budget lines " + ofLines + " MB, actuals " + ofActuals
                + " MB (at most " + LARGEST_MEGABYTES + ")");
        assertThat(Math.max(ofLines, ofActuals)).isLessThanOrEqualTo(LARGEST_MEGABYTES);
    }

    private void wire() {
        BulkRows bulk = BulkRows.withPrefix(database.executors(), new AoTransactions(database.activeObjects()), RealActiveObjects.prefix());
        AoLocks locks = new AoLocks(database.activeObjects(), bulk);
        AoBudgetLines lines = new AoBudgetLines(database.activeObjects(), locks, bulk);
        BulkTransactions transactions = new BulkTransactions(bulk);
        importLines = new ImportLines(new FastCsvTable(), new ManyIssues(), lines, locks, plan -> { }, transactions, Clock.systemUTC());
        importActuals = new ImportActuals(new FastCsvTable(), new ManyIssues(), lines, new AoInvoices(database.activeObjects(), bulk),
                new Everybody(), transactions, Clock.systemUTC());
    }

    private void lines(Path file) {
        importLines.run(PRIYA, ++project, 2027, file(file));
    }

    /** Into the lines of the last import. */
    private void actuals(Path file) {
        assertThat(importActuals.run(PRIYA, project, file(file)).added()).isEqualTo(ROWS);
    }

    private Path linesFile(int rows) throws IOException {
        Path file = folder.resolve("lines" + rows + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("issue,category,vendor,note,tag,reserve,currency,kind,202701,202702,202703,202704,202705,202706,202707,202708,202709,202710,202711,202712\n");
            for (int i = 0; i < rows; i++) {
                out.write("MKT-" + i % ISSUES + ",Events,Vendor " + i + ",,forecast,false,EUR,plan" + (",1250." + (10 + i % 90)).repeat(MONTHS) + "\n");
            }
        }
        return file;
    }

    private Path actualsFile(int rows) throws IOException {
        Path file = folder.resolve("actuals" + rows + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("document,position,issue,category,vendor,month,currency,amount\n");
            for (int i = 0; i < rows; i++) {
                int line = i % LINES_OF_ACTUALS;
                out.write("RE-2026-" + i / 7 + "," + i % 7 + ",MKT-" + line % ISSUES + ",Events,Vendor " + line + "," + (202701 + i / LINES_OF_ACTUALS % MONTHS)
                        + ",EUR,87." + (10 + i % 90) + "\n");
            }
        }
        return file;
    }

    private void plainLines(int rows) {
        long scope = ++project * 10_000 + 2027;
        batches("INSERT INTO \"{T}BUDGET_LINE\" (\"SCOPE_KEY\", \"PROJECT_ID\", \"ISSUE_ID\", \"PLAN_ID\", \"FISCAL_YEAR\", \"CURRENCY_CODE\", \"CATEGORY_NAME\","
                + " \"VENDOR_NAME\", \"NOTE_TEXT\", \"TAG_NAME\", \"RESERVE\", \"LINE_VERSION\", \"BATCH_ID\") VALUES (?, ?, ?, 7, 2027, 'EUR', 'Events', ?, '', 'FORECAST', ?, 1, 0)",
                rows, (insert, i) -> {
                    insert.setLong(1, scope);
                    insert.setLong(2, project);
                    insert.setLong(3, i % ISSUES);
                    insert.setString(4, "Vendor " + i);
                    insert.setBoolean(5, false);
                });
        amounts(rows, "plain" + project + ":", scope);
    }

    private void amounts(int rows, String keys, long scope) {
        batches("INSERT INTO \"{T}BUDGET_AMOUNTS\" (\"LINE_AND_KIND\", \"LINE_ID\", \"SCOPE_KEY\", \"PLAN_ID\", \"FISCAL_YEAR\", \"CURRENCY_CODE\", \"KIND_NAME\", \"M01\", \"M02\","
                + " \"M03\", \"M04\", \"M05\", \"M06\", \"M07\", \"M08\", \"M09\", \"M10\", \"M11\", \"M12\") VALUES (?, ?, ?, 7, 2027, 'EUR', 'PLAN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows, (insert, i) -> {
                    insert.setString(1, keys + i);
                    insert.setInt(2, -i);
                    insert.setLong(3, scope);
                    for (int month = 1; month <= MONTHS; month++) {
                        insert.setLong(3 + month, 125_000 + i % 90);
                    }
                });
    }

    /** The same rows of all tables: positions, changed cells, versions of lines, amounts. */
    private void plainActuals(int rows) {
        batches("INSERT INTO \"{T}BUDGET_INVOICE\" (\"DOCUMENT_KEY\", \"LINE_ID\", \"MONTH_KEY\", \"MINOR_UNITS\", \"REMOVED_AT\", \"PERSON_KEY\", \"DONE_AT\")"
                + " VALUES (?, ?, 202701, 8700, 0, 'priya', 1)", rows, (insert, i) -> {
                    insert.setString(1, "plain" + project + ":RE-2026-" + i / 7 + ":" + i % 7);
                    insert.setInt(2, i % LINES_OF_ACTUALS);
                });
        batches("INSERT INTO \"{T}BUDGET_CHANGE\" (\"VERSION_KEY\", \"LINE_ID\", \"PLAN_ID\", \"LINE_VERSION\", \"PERSON_KEY\", \"DONE_AT\", \"WAY_NAME\","
                + " \"REASON_TEXT\", \"MONTH_NUMBER\", \"KIND_NAME\", \"AMOUNT_AFTER\") VALUES (?, ?, 7, 2, 'priya', 1, 'IMPORT', 'file.csv', ?, 'ACTUAL', ?)",
                LINES_OF_ACTUALS * MONTHS, (insert, i) -> {
                    insert.setString(1, "plain" + project + ":" + i);
                    insert.setInt(2, -i);
                    insert.setInt(3, 1 + i % MONTHS);
                    insert.setLong(4, i);
                });
        batches("UPDATE \"{T}BUDGET_LINE\" SET \"LINE_VERSION\" = 2, \"NOTE_TEXT\" = '' WHERE \"ID\" = ?", LINES_OF_ACTUALS, (update, i) -> update.setInt(1, i));
        amounts(LINES_OF_ACTUALS, "actual" + project + ":", project * 10_000 + 2027);
    }

    private void batches(String sql, int rows, Binder binder) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(sql.replace("{T}", RealActiveObjects.prefix()))) {
                for (int i = 1; i <= rows; i++) {
                    binder.bind(insert, i);
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

    private static BudgetFile file(Path path) {
        return new BudgetFile() {
            @Override
            public String name() {
                return path.getFileName().toString();
            }

            @Override
            public Reader open() {
                try {
                    return Files.newBufferedReader(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private interface Binder {
        void bind(PreparedStatement insert, int row) throws SQLException;
    }

    private static final class ManyIssues implements LineTargets {

        @Override
        public Optional<LinePlace> place(PersonKey who, long projectId, String issueKey, int fiscalYear) {
            return Optional.of(new LinePlace(projectId, IssueId.of(1 + Long.parseLong(issueKey.substring(4))), Optional.of(IssueId.of(7)), fiscalYear));
        }

        @Override
        public Optional<Integer> month(String text) {
            return Optional.of(Integer.valueOf(text));
        }
    }

    private static final class Everybody implements LineAccess {

        @Override
        public boolean maySee(PersonKey who, IssueId issue) {
            return true;
        }

        @Override
        public boolean mayEdit(PersonKey who, IssueId issue) {
            return true;
        }
    }
}
