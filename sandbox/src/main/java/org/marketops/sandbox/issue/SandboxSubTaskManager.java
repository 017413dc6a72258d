package org.marketops.sandbox.issue;

import com.atlassian.jira.config.SubTaskManager;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.store.Database;

/** Puts a sub-task under its parent. Here the create form has done so already; Jira wants it said once more. */
public final class SandboxSubTaskManager implements SubTaskManager {

    private final Database database;

    SandboxSubTaskManager(Database database) {
        this.database = database;
    }

    @Override
    public void createSubTaskIssueLink(Issue parent, Issue subTask, ApplicationUser user) throws CreateException {
        if (parent.isSubTask() || !subTask.getIssueType().isSubTask() || !parent.getProjectId().equals(subTask.getProjectId())) {
            throw new CreateException(subTask.getKey() + " cannot be a sub-task of " + parent.getKey());
        }
        database.update("update jiraissue set parent_id = ? where id = ?", parent.getId(), subTask.getId());
    }
}
