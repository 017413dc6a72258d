package org.marketops.jira;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Inserts rows whose ids are needed. */
final class KeyedInsert {

    /** Those whose drivers give the keys of a whole batch. The others are asked row by row. */
    private static final Set<String> KEYS_OF_BATCHES = Set.of("H2", "PostgreSQL", "MySQL");
    private static final String[] ID = {"ID"};

    private final Connection connection;
    private final String sql;

    KeyedInsert(Connection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    List<Integer> run(List<Object[]> rows) {
        List<Integer> ids = new ArrayList<>(rows.size());
        try (PreparedStatement insert = connection.prepareStatement(sql, ID)) {
            boolean together = KEYS_OF_BATCHES.contains(connection.getMetaData().getDatabaseProductName());
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    BulkStatement.bind(insert, i + 1, row[i], Types.VARCHAR);
                }
                if (together) {
                    insert.addBatch();
                } else {
                    insert.executeUpdate();
                    keys(insert, ids);
                }
            }
            if (together && !rows.isEmpty()) {
                insert.executeBatch();
                keys(insert, ids);
            }
        } catch (SQLException e) {
            throw new BulkFailed(sql, e);
        }
        if (ids.size() != rows.size()) {
            throw new IllegalStateException(rows.size() + " rows got " + ids.size() + " ids: " + sql);
        }
        return ids;
    }

    private static void keys(PreparedStatement insert, List<Integer> ids) throws SQLException {
        try (ResultSet keys = insert.getGeneratedKeys()) {
            while (keys.next()) {
                ids.add(keys.getInt(1));
            }
        }
    }
}
