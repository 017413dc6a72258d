package org.marketops.races;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.marketops.kernel.IssueId;
import org.marketops.testing.RealActiveObjects;

/** Copies what the plugin wrote about one issue as rows of another, by plain JDBC. */
final class PlainRows {

    private static final List<String> TABLES = List.of("APPROVAL_TASK", "APPROVAL_EVENT", "LEDGER_ENTRY");

    private final DataSource source;

    PlainRows(DataSource source) {
        this.source = source;
    }

    static final class Row {
        private final String insert;
        private final List<Object> values;

        Row(String insert, List<Object> values) {
            this.insert = insert;
            this.values = values;
        }
    }

    /** The rows that votes added to one issue, as rows of the other, in so many parts. */
    List<List<Row>> ofVotes(IssueId issue, IssueId other, int parts) {
        List<Row> rows = read(issue, other).stream().filter(row -> !isOfTheSubmission(row)).collect(Collectors.toList());
        return IntStream.range(0, parts).mapToObj(part -> IntStream.range(0, rows.size()).filter(i -> i % parts == part)
                .mapToObj(rows::get).collect(Collectors.toList())).collect(Collectors.toList());
    }

    private static boolean isOfTheSubmission(Row row) {
        return row.values.contains("OPENED") || row.values.contains("OPENING") || row.values.contains("submitted");
    }

    void write(List<Row> rows) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (Row row : rows) {
                try (PreparedStatement insert = connection.prepareStatement(row.insert)) {
                    for (int i = 0; i < row.values.size(); i++) {
                        insert.setObject(i + 1, row.values.get(i));
                    }
                    insert.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Row> read(IssueId issue, IssueId other) {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            for (String name : TABLES) {
                String table = "\"" + RealActiveObjects.prefix() + name + "\"";
                try (PreparedStatement select = connection.prepareStatement("select * from " + table + " where \"ISSUE_ID\" = ? order by \"ID\"")) {
                    select.setLong(1, issue.value());
                    try (ResultSet found = select.executeQuery()) {
                        while (found.next()) {
                            rows.add(row(table, found, issue, other));
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static Row row(String table, ResultSet found, IssueId issue, IssueId other) throws SQLException {
        ResultSetMetaData columns = found.getMetaData();
        List<String> names = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnName(i);
            if (!name.equals("ID")) {
                names.add("\"" + name + "\"");
                values.add(name.equals("ISSUE_ID") ? other.value() : renamed(found.getObject(i), issue, other));
            }
        }
        String marks = names.stream().map(name -> "?").collect(Collectors.joining(","));
        return new Row("insert into " + table + " (" + String.join(",", names) + ") values (" + marks + ")", values);
    }

    /** Unique keys begin with the issue's id. */
    private static Object renamed(Object value, IssueId issue, IssueId other) {
        String key = issue + ":";
        return value instanceof String && ((String) value).startsWith(key) ? other + ":" + ((String) value).substring(key.length()) : value;
    }
}
