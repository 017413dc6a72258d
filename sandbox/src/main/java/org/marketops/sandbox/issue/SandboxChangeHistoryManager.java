package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.store.Database;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Change groups and items; groups are only ever added. */
public final class SandboxChangeHistoryManager implements ChangeHistoryManager {

    private final Database database;

    SandboxChangeHistoryManager(Database database) {
        this.database = database;
    }

    /** Oldest first. */
    @Override
    public List<ChangeHistory> getChangeHistories(Issue issue) {
        Map<Long, List<ChangeItemBean>> items = new LinkedHashMap<>();
        database.list("select i.groupid, i.fieldtype, i.field, i.oldvalue, i.oldstring, i.newvalue, i.newstring from changeitem i"
                + " join changegroup g on g.id = i.groupid where g.issueid = ? order by i.id",
                row -> items.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(new ChangeItemBean(row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), row.getString(6), row.getString(7))), issue.getId());
        return database.list("select id, author, created from changegroup where issueid = ? order by id",
                row -> new ChangeHistory(row.getLong(1), row.getString(2), row.getTimestamp(3), items.getOrDefault(row.getLong(1), List.of())),
                issue.getId());
    }

    /** The id of the new group, or null without items. */
    Long add(long issueId, ApplicationUser author, Timestamp when, List<ChangeItemBean> items) {
        if (items.isEmpty()) {
            return null;
        }
        Long group = database.nextId("changegroup_seq");
        database.update("insert into changegroup (id, issueid, author, created) values (?, ?, ?, ?)",
                group, issueId, author == null ? null : author.getKey(), when);
        for (ChangeItemBean item : items) {
            database.update("insert into changeitem (id, groupid, fieldtype, field, oldvalue, oldstring, newvalue, newstring)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)", database.nextId("changeitem_seq"), group, item.getFieldType(), item.getField(),
                    item.getFrom(), item.getFromString(), item.getTo(), item.getToString());
        }
        return group;
    }

    void delete(long issueId) {
        database.update("delete from changeitem where groupid in (select id from changegroup where issueid = ?)", issueId);
        database.update("delete from changegroup where issueid = ?", issueId);
    }
}
