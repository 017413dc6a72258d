package org.marketops.races;

import org.marketops.kernel.IssueId;

import javax.sql.DataSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Issues and groups of a host, in its own tables and transactions beside the plugin's rows. As in Jira a transition writes at
 * its end; as in the sandbox two transitions of one issue wait for each other.
 */
final class HostTables {

    static final String LOCK = " for update";
    static final String DRAFT = "1";
    static final String IN_APPROVAL = "2";
    static final String APPROVED = "3";

    private final DataSource source;
    /** What a transition reads the issue with; empty for a host that lets two of them run beside each other. */
    volatile String lock = LOCK;

    HostTables(DataSource source) {
        this.source = source;
    }

    /** Work inside a transition; what it throws takes the transition back. */
    interface Work {
        void at(Row stored);
    }

    static final class Row {
        final String status;
        final long updated;
        final String budget;

        Row(String status, long updated, String budget) {
            this.status = status;
            this.updated = updated;
            this.budget = budget;
        }
    }

    void create() {
        update("create table host_issue (id bigint primary key, status varchar(10), updated bigint, budget varchar(20), moves int)");
        update("create table host_member (issue bigint, person varchar(20))");
    }

    void issue(IssueId id, String... approvers) {
        update("insert into host_issue values (?, ?, 1000, '20000', 0)", id.value(), DRAFT);
        for (String person : approvers) {
            update("insert into host_member values (?, ?)", id.value(), person);
        }
    }

    void remove(IssueId id, String person) {
        update("delete from host_member where issue = ? and person = ?", id.value(), person);
    }

    List<String> members(IssueId id) {
        return list("select person from host_member where issue = ? order by person", id);
    }

    void edit(IssueId id, String budget) {
        update("update host_issue set budget = ?, updated = updated + 1500 where id = ?", budget, id.value());
    }

    /** How often the issue left the status where votes are taken. */
    int moves(IssueId id) {
        return Integer.parseInt(list("select moves from host_issue where id = ?", id).get(0));
    }

    Row read(IssueId id) {
        try (Connection connection = source.getConnection()) {
            return read(connection, id, "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return whether it was still possible: the issue was in the status that the transition starts from */
    boolean transition(IssueId id, String from, String to, Work function) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Row before = read(connection, id, lock);
                if (!before.status.equals(from)) {
                    return false;
                }
                Row stored = new Row(to, before.updated + 1500, before.budget);
                function.at(stored);
                store(connection, id, stored, from.equals(IN_APPROVAL) && !to.equals(from));
                connection.commit();
                return true;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void store(Connection connection, IssueId id, Row row, boolean moved) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update host_issue set status = ?, updated = ?, moves = moves + ? where id = ?")) {
            update.setString(1, row.status);
            update.setLong(2, row.updated);
            update.setInt(3, moved ? 1 : 0);
            update.setLong(4, id.value());
            update.executeUpdate();
        }
    }

    private static Row read(Connection connection, IssueId id, String lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select status, updated, budget from host_issue where id = ?" + lock)) {
            select.setLong(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Row(row.getString(1), row.getLong(2), row.getString(3));
            }
        }
    }

    Map<String, String> content(IssueId id, Row row) {
        Map<String, String> content = new HashMap<>();
        content.put("summary", "Plan " + id);
        content.put("budget", row.budget);
        return Collections.unmodifiableMap(content);
    }

    private List<String> list(String sql, IssueId id) {
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id.value());
            try (ResultSet rows = select.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql, Object... values) {
        try (Connection connection = source.getConnection(); PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
