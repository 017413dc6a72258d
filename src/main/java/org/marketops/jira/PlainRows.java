package org.marketops.jira;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Queries of one {@link PlainReads#read}. Names of tables and columns are written as the database wants them. */
public final class PlainRows {

    /** Takes the row that the result stands at. */
    public interface Taker {

        void take(ResultSet row) throws SQLException;
    }

    private static final Pattern NAME = Pattern.compile("([#:])([A-Z_]+)");

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

    /** A text in which {@code #NAME} stands for a table and {@code :NAME} for a column. */
    public String sql(String text) {
        Matcher name = NAME.matcher(text);
        StringBuffer whole = new StringBuffer();
        while (name.find()) {
            String written = name.group(1).equals("#") ? table(name.group(2)) : column(name.group(2));
            name.appendReplacement(whole, Matcher.quoteReplacement(written));
        }
        return name.appendTail(whole).toString();
    }

    /** One statement. */
    public void each(String sql, long value, Taker taker) {
        each(sql, List.of(value), taker);
    }

    /** One statement. @param values Long, Integer, Boolean or String */
    public void each(String sql, List<?> values, Taker taker) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(1_000);
            for (int i = 0; i < values.size(); i++) {
                BulkStatement.bind(statement, i + 1, values.get(i), Types.NULL);
            }
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
