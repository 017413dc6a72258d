package org.marketops.jira;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;

/** Queries of one {@link PlainReads#read}. Names of tables and columns are written as the database wants them. */
public final class PlainRows {

    /** Takes the row that the result stands at. */
    public interface Taker {

        void take(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final BulkTables tables;

    PlainRows(Connection connection, BulkTables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** @param name without the prefix */
    public String table(String name) {
        try {
            return tables.name(connection, name);
        } catch (SQLException e) {
            throw new BulkFailed(name, e);
        }
    }

    public String column(String name) {
        try {
            return BulkTables.quoted(connection, name);
        } catch (SQLException e) {
            throw new BulkFailed(name, e);
        }
    }

    /** Separated by commas. @param alias of their table */
    public String columns(String alias, List<String> names) {
        StringJoiner all = new StringJoiner(", ");
        String quoted = column("");
        String mark = quoted.isEmpty() ? "" : quoted.substring(0, 1);
        names.forEach(name -> all.add(alias + "." + mark + name + mark));
        return all.toString();
    }

    /** One statement. */
    public void each(String sql, long value, Taker taker) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(1_000);
            statement.setLong(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new BulkFailed(sql, e);
        }
    }
}
