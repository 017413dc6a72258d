package org.marketops.budget.jira;

import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.testing.RealActiveObjects;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A year of a large marketing department as rows: planned and expected amounts of every month, paid ones of the first three. */
public final class ManyLines {

    public static final long PROJECT = 10_000;
    public static final int YEAR = 2027;
    public static final int FIRST_PLAN = 1;
    public static final int PLANS = 20;

    private static final List<String> LINE = List.of("ID", "SCOPE_KEY", "PROJECT_ID", "ISSUE_ID", "PLAN_ID", "FISCAL_YEAR", "CURRENCY_CODE",
            "CATEGORY_NAME", "VENDOR_NAME", "NOTE_TEXT", "TAG_NAME", "RESERVE", "LINE_VERSION", "BATCH_ID");
    private static final List<String> AMOUNTS = Stream.concat(Stream.of("ID", "LINE_AND_KIND", "LINE_ID", "SCOPE_KEY", "PLAN_ID", "FISCAL_YEAR",
            "CURRENCY_CODE", "KIND_NAME"), IntStream.rangeClosed(1, Cells.MONTHS).mapToObj(month -> String.format("M%02d", month)))
            .collect(Collectors.toList());
    private static final List<Kind> KINDS = List.of(Kind.PLAN, Kind.FORECAST, Kind.ACTUAL);
    private static final int CLOSED = 3;
    private static final int NUMBERS_OF_LINE = 6;
    private static final int NUMBERS_OF_AMOUNTS = 8;

    private ManyLines() {
    }

    public static RealActiveObjects onH2() {
        return RealActiveObjects.onH2(AmountsRow.class, ChangeRow.class, LineRow.class, PlanRow.class);
    }

    public static RealActiveObjects onPostgres() {
        return RealActiveObjects.onPostgres(AmountsRow.class, ChangeRow.class, LineRow.class, PlanRow.class);
    }

    /** Line n belongs to issue 1 + n % issues, every issue to a plan; every tenth plan is locked. */
    public static void fill(RealActiveObjects database, int lines, int issues) throws SQLException {
        Random random = new Random(27);
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement line = connection.prepareStatement(insert("BUDGET_LINE", LINE));
                PreparedStatement amounts = connection.prepareStatement(insert("BUDGET_AMOUNTS", AMOUNTS));
                PreparedStatement plan = connection.prepareStatement(insert("BUDGET_PLAN", List.of("PLAN_ID", "LOCKED_AT")))) {
            connection.setAutoCommit(false);
            for (int id = 1; id <= lines; id++) {
                long issue = 1 + id % issues;
                long planId = FIRST_PLAN + issue % PLANS;
                String currency = planId % 3 == 0 ? "USD" : "EUR";
                set(line, id, AoBudgetLines.scope(PROJECT, YEAR), PROJECT, issue, planId, YEAR, currency, "Category " + id % 40, "Vendor " + id % 90,
                        "", "FORECAST", id % 25 == 0, 1, 0);
                line.addBatch();
                for (Kind kind : KINDS) {
                    Object[] values = new Object[AMOUNTS.size()];
                    Object[] head = {id * 10 + kind.ordinal(), id + ":" + kind, id, AoBudgetLines.scope(PROJECT, YEAR), planId, YEAR, currency, kind.name()};
                    System.arraycopy(head, 0, values, 0, head.length);
                    for (int month = 0; month < (kind == Kind.ACTUAL ? CLOSED : Cells.MONTHS); month++) {
                        values[head.length + month] = (long) random.nextInt(5_000_000);
                    }
                    set(amounts, values);
                    amounts.addBatch();
                }
            }
            for (long id = FIRST_PLAN; id < FIRST_PLAN + PLANS; id++) {
                set(plan, id, id % 10 == 0 ? 1_000L : 0L);
                plan.addBatch();
            }
            line.executeBatch();
            amounts.executeBatch();
            plan.executeBatch();
            connection.commit();
        }
    }

    /** The same rows by plain JDBC, every column read. @return a sum, so that nothing is left out as useless */
    public static long readPlainly(RealActiveObjects database) throws SQLException {
        long sum = 0;
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement lines = connection.prepareStatement(select("BUDGET_LINE", LINE) + " WHERE \"SCOPE_KEY\" = ? ORDER BY \"ID\"");
                PreparedStatement amounts = connection.prepareStatement(select("BUDGET_AMOUNTS", AMOUNTS) + " WHERE \"SCOPE_KEY\" = ?");
                PreparedStatement plans = connection.prepareStatement(select("BUDGET_PLAN", List.of("PLAN_ID")) + " WHERE \"LOCKED_AT\" > ?")) {
            sum += read(lines, LINE.size(), NUMBERS_OF_LINE, LINE.size() - 2, AoBudgetLines.scope(PROJECT, YEAR));
            sum += read(amounts, AMOUNTS.size(), 1, NUMBERS_OF_AMOUNTS + 1, AoBudgetLines.scope(PROJECT, YEAR));
            sum += read(plans, 1, 1, 1, 0);
        }
        return sum;
    }

    /** @param texts the first column that is a text. @param numbers the first number behind the texts */
    private static long read(PreparedStatement statement, int columns, int texts, int numbers, long value) throws SQLException {
        long sum = 0;
        statement.setLong(1, value);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    if (column < numbers && column > texts) {
                        String text = rows.getString(column);
                        sum += text == null ? 0 : text.length();
                    } else if (columns == LINE.size() && column == numbers) {
                        sum += rows.getBoolean(column) ? 1 : 0;
                    } else {
                        sum += rows.getLong(column);
                        sum += rows.wasNull() ? 0 : 1;
                    }
                }
            }
        }
        return sum;
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, Types.BIGINT);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private static String insert(String table, List<String> columns) {
        return "INSERT INTO \"" + RealActiveObjects.prefix() + table + "\" (" + quoted(columns) + ") VALUES ("
                + String.join(",", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private static String select(String table, List<String> columns) {
        return "SELECT " + quoted(columns) + " FROM \"" + RealActiveObjects.prefix() + table + "\"";
    }

    private static String quoted(List<String> columns) {
        return columns.stream().map(column -> "\"" + column + "\"").collect(Collectors.joining(","));
    }
}
