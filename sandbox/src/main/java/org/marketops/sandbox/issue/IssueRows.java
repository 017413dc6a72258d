package org.marketops.sandbox.issue;

import org.marketops.sandbox.store.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The statements on {@code jiraissue}. */
final class IssueRows {

    private static final String SELECT = "select i.id, i.issuenum, i.project, p.pkey, i.issuetype, i.summary, i.description, i.assignee,"
            + " i.reporter, i.creator, i.created, i.updated, i.issuestatus, i.workflow_id, i.parent_id"
            + " from jiraissue i join project p on p.id = i.project";

    private final Database database;

    IssueRows(Database database) {
        this.database = database;
    }

    Optional<IssueRow> find(long id) {
        return database.one(SELECT + " where i.id = ?", IssueRows::read, id);
    }

    Optional<IssueRow> find(String projectKey, long number) {
        return database.one(SELECT + " where p.pkey = ? and i.issuenum = ?", IssueRows::read, projectKey.toUpperCase(Locale.ROOT), number);
    }

    List<IssueRow> subTasks(long parentId) {
        return database.list(SELECT + " where i.parent_id = ? order by i.id", IssueRows::read, parentId);
    }

    List<IssueRow> ofProject(long projectId) {
        return database.list(SELECT + " where i.project = ? order by i.issuenum", IssueRows::read, projectId);
    }

    void insert(IssueRow row) {
        database.update("insert into jiraissue (id, issuenum, project, issuetype, summary, description, assignee, reporter, creator,"
                + " created, updated, issuestatus, workflow_id, parent_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id, row.number, row.projectId, row.issueTypeId, row.summary, row.description, row.assignee, row.reporter, row.creator,
                row.created, row.updated, row.statusId, row.workflowId, row.parentId);
    }

    void update(IssueRow row) {
        database.update("update jiraissue set issuetype = ?, summary = ?, description = ?, assignee = ?, reporter = ?, updated = ?,"
                + " issuestatus = ?, workflow_id = ? where id = ?", row.issueTypeId, row.summary, row.description, row.assignee,
                row.reporter, row.updated, row.statusId, row.workflowId, row.id);
    }

    void touch(long id, Timestamp when) {
        database.update("update jiraissue set updated = ? where id = ?", when, id);
    }

    void delete(long id) {
        database.update("delete from jiraissue where id = ?", id);
    }

    private static IssueRow read(ResultSet result) throws SQLException {
        IssueRow row = new IssueRow();
        row.id = result.getLong(1);
        row.number = result.getLong(2);
        row.projectId = result.getLong(3);
        row.projectKey = result.getString(4);
        row.issueTypeId = result.getString(5);
        row.summary = result.getString(6);
        row.description = result.getString(7);
        row.assignee = result.getString(8);
        row.reporter = result.getString(9);
        row.creator = result.getString(10);
        row.created = result.getTimestamp(11);
        row.updated = result.getTimestamp(12);
        row.statusId = result.getString(13);
        row.workflowId = longOrNull(result, 14);
        row.parentId = longOrNull(result, 15);
        return row;
    }

    private static Long longOrNull(ResultSet result, int column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : Long.valueOf(value);
    }
}
