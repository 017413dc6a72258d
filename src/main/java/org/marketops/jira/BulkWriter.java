package org.marketops.jira;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes rows over one connection. They are sent in portions: in which order those of different tables arrive is not said.
 * Tables and columns are named without prefix and quotes. For one thread, and only while the work runs that was given it.
 */
public final class BulkWriter implements AutoCloseable {

    private final Connection connection;
    private final BulkTables tables;
    private final Map<String, BulkStatement> statements = new TreeMap<>();
    private final Set<String> asked = new HashSet<>();

    BulkWriter(Connection connection, BulkTables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** A statement that inserts one row at each call; asked twice, it is the same one. */
    public BulkStatement insert(String table, String... columns) {
        return statement("insert", table, columns, () -> "INSERT INTO " + table(table) + " (" + names(columns) + ") VALUES (" + marks(columns.length) + ")",
                () -> "SELECT " + names(columns) + " FROM " + table(table) + " WHERE 1 = 0");
    }

    /** A statement that changes the rows of a key at each call: the values of the columns, then the key's. */
    public BulkStatement update(String table, String key, String... columns) {
        String[] all = Arrays.copyOf(columns, columns.length + 1);
        all[columns.length] = key;
        return statement("update", table, all, () -> updateText(table, key, columns),
                () -> "SELECT " + names(all) + " FROM " + table(table) + " WHERE 1 = 0");
    }

    /** Changes the rows of a key at once. @return how many there were */
    public int change(String table, String key, Object value, String[] columns, Object... values) {
        flush();
        String sql = updateText(table, key, columns);
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                BulkStatement.bind(update, i + 1, Objects.requireNonNull(values[i]), Types.NULL);
            }
            BulkStatement.bind(update, values.length + 1, value, Types.NULL);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new BulkFailed(sql, e);
        }
    }

    /** One statement for rows that the database makes or changes by itself. @param text as {@link PlainRows#sql} takes it. @return how many rows */
    public int run(String text, Object... values) {
        flush();
        String sql = new PlainRows(connection, tables).sql(text);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                BulkStatement.bind(statement, i + 1, Objects.requireNonNull(values[i]), Types.NULL);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new BulkFailed(sql, e);
        }
    }

    /** Whether nobody has asked for this in this transaction: what it has written is not seen by those who read beside it. */
    public boolean isFirst(String what) {
        return asked.add(what);
    }

    /** One statement, however many rows there are. @return how many are gone */
    public int delete(String table, String column, Object value) {
        flush();
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table(table) + " WHERE " + name(column) + " = ?")) {
            BulkStatement.bind(delete, 1, value, Types.NULL);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new BulkFailed("delete from " + table, e);
        }
    }

    /** Inserts at once. @return the ids that the database gave, in the order of the rows */
    public List<Integer> insertAll(String table, String[] columns, List<Object[]> rows) {
        return new KeyedInsert(connection, "INSERT INTO " + table(table) + " (" + names(columns) + ") VALUES (" + marks(columns.length) + ")")
                .run(rows);
    }

    /** Sends what waits. */
    void flush() {
        statements.values().forEach(BulkStatement::flush);
    }

    @Override
    public void close() {
        statements.values().forEach(BulkStatement::close);
    }

    private BulkStatement statement(String kind, String table, String[] columns, Text sql, Text query) {
        return statements.computeIfAbsent(kind + table + Arrays.hashCode(columns), key -> new BulkStatement(connection, sql.get(), query.get()));
    }

    private String updateText(String table, String key, String... columns) {
        return "UPDATE " + table(table) + " SET " + Arrays.stream(columns).map(column -> name(column) + " = ?").collect(Collectors.joining(", "))
                + " WHERE " + name(key) + " = ?";
    }

    private String table(String table) {
        try {
            return tables.name(connection, table);
        } catch (SQLException e) {
            throw new BulkFailed("names of " + table, e);
        }
    }

    private String names(String... columns) {
        return Arrays.stream(columns).map(this::name).collect(Collectors.joining(", "));
    }

    private String name(String column) {
        try {
            return BulkTables.quoted(connection, column);
        } catch (SQLException e) {
            throw new BulkFailed("name of " + column, e);
        }
    }

    private static String marks(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
    }

    private interface Text {
        String get();
    }
}
