package org.marketops.jira;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement of a bulk write, run for many rows, 1,000 at a time. */
public final class BulkStatement {

    private static final int PORTION = 1_000;

    private final PreparedStatement statement;
    private final String sql;
    private final int[] types;
    private int waiting;

    /** @param columns a query of no rows whose columns are the statement's parameters: a null must name its type */
    BulkStatement(Connection connection, String sql, String columns) {
        this.sql = sql;
        try {
            this.types = types(connection, columns);
            this.statement = connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw new BulkFailed(sql, e);
        }
    }

    /** @param values Long, Integer, Boolean, String or null, in the order of the columns */
    public void row(Object... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                bind(statement, i + 1, values[i], types[i]);
            }
            statement.addBatch();
            if (++waiting >= PORTION) {
                flush();
            }
        } catch (SQLException e) {
            throw new BulkFailed(sql, e);
        }
    }

    void flush() {
        if (waiting > 0) {
            try {
                statement.executeBatch();
                waiting = 0;
            } catch (SQLException e) {
                throw new BulkFailed(sql, e);
            }
        }
    }

    void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new BulkFailed(sql, e);
        }
    }

    static int[] types(Connection connection, String query) throws SQLException {
        try (Statement asked = connection.createStatement(); ResultSet none = asked.executeQuery(query)) {
            ResultSetMetaData columns = none.getMetaData();
            int[] types = new int[columns.getColumnCount()];
            for (int i = 0; i < types.length; i++) {
                types[i] = columns.getColumnType(i + 1);
            }
            return types;
        }
    }

    static void bind(PreparedStatement statement, int at, Object value, int type) throws SQLException {
        if (value == null) {
            statement.setNull(at, type);
        } else if (value instanceof Long) {
            statement.setLong(at, (Long) value);
        } else if (value instanceof Integer) {
            statement.setInt(at, (Integer) value);
        } else if (value instanceof Boolean) {
            statement.setBoolean(at, (Boolean) value);
        } else if (value instanceof String) {
            statement.setString(at, (String) value);
        } else {
            throw new IllegalArgumentException("no value of a column: " + value.getClass());
        }
    }
}
