package org.marketops.sandbox.issue;

import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.sandbox.store.Database;

import java.sql.Timestamp;
import java.util.Date;
import java.util.List;

/** Comments, visible to everybody who may browse the issue; comment levels are not kept. */
public final class SandboxCommentManager implements CommentManager {

    private static final Long EVENT_COMMENTED = 6L;

    private final Database database;
    private final UserManager users;
    private final PermissionManager permissions;
    private final IssueStore issues;
    private final IssueEvents events;

    SandboxCommentManager(Database database, UserManager users, PermissionManager permissions, IssueStore issues, IssueEvents events) {
        this.database = database;
        this.users = users;
        this.permissions = permissions;
        this.issues = issues;
        this.events = events;
    }

    @Override
    public Comment create(Issue issue, ApplicationUser author, String body, boolean dispatchEvent) {
        Long id = database.nextId("jiraaction_seq");
        Timestamp now = new Timestamp(System.currentTimeMillis());
        database.run(() -> {
            database.update("insert into jiraaction (id, issueid, author, actionbody, created) values (?, ?, ?, ?, ?)",
                    id, issue.getId(), author == null ? null : author.getKey(), body, now);
            issues.touch(issue.getId());
        });
        if (dispatchEvent) {
            events.fire(new IssueEvent(issue, author, EVENT_COMMENTED));
        }
        return new SandboxComment(id, body, author, new Date(now.getTime()));
    }

    /** Oldest first. */
    @Override
    public List<Comment> getCommentsForUser(Issue issue, ApplicationUser user) {
        if (!permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user)) {
            return List.of();
        }
        return database.list("select id, actionbody, author, created from jiraaction where issueid = ? order by id",
                row -> new SandboxComment(row.getLong(1), row.getString(2), users.getUserByKey(row.getString(3)),
                        new Date(row.getTimestamp(4).getTime())), issue.getId());
    }

    void delete(long issueId) {
        database.update("delete from jiraaction where issueid = ?", issueId);
    }
}
