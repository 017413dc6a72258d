package org.marketops.approval.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.approval.Backlog;
import org.marketops.approval.Task;

import java.util.ArrayList;
import java.util.List;

/** Reads over all plans. */
public final class AoBacklog implements Backlog {

    private final ActiveObjects rows;

    public AoBacklog(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<Task> openTasks(int atMost) {
        List<Task> tasks = new ArrayList<>();
        for (TaskRow row : rows.find(TaskRow.class, Query.select().where(TaskRow.STATE_NAME + " = ?", AoTasks.OPEN).order("ID ASC")
                .limit(atMost))) {
            tasks.add(AoTasks.fromRow(row));
        }
        return tasks;
    }
}
