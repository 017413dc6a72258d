package org.marketops.sandbox.web.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import java.io.IOException;
import java.util.Optional;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Model;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.PageView;
import org.marketops.sandbox.web.page.Visit;

/** {@code /secure/AddComment!default.jspa}: a comment on an issue. */
public final class AddCommentPage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient IssueDesk desk;
    private final transient CommentManager comments;
    private final transient PermissionManager permissions;

    AddCommentPage(Frame frame, IssueDesk desk, CommentManager comments, PermissionManager permissions) {
        super(frame);
        this.desk = desk;
        this.comments = comments;
        this.permissions = permissions;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        Optional<Issue> issue = commentable(visit);
        if (issue.isPresent()) {
            form(visit, issue.get(), null);
        }
    }

    @Override
    protected void act(Visit visit) throws IOException {
        Optional<Issue> issue = commentable(visit);
        if (issue.isEmpty()) {
            return;
        }
        if (visit.text("comment").isEmpty()) {
            form(visit, issue.get(), "Write the comment first.");
            return;
        }
        comments.create(issue.get(), visit.user(), visit.text("comment"), true);
        visit.redirect("/browse/" + issue.get().getKey() + "#issue-tabs");
    }

    private Optional<Issue> commentable(Visit visit) throws IOException {
        Optional<Issue> issue = desk.byId(visit);
        if (issue.isPresent() && !permissions.hasPermission(ProjectPermissions.ADD_COMMENTS, issue.get(), visit.user())) {
            visit.forbidden("You may not comment on " + issue.get().getKey() + ".");
            return Optional.empty();
        }
        return issue;
    }

    private static void form(Visit visit, Issue issue, String error) throws IOException {
        Model model = Model.of("issue", issue).with("error", error).with("comment", visit.text("comment"));
        visit.show(PageView.of("Add comment - " + issue.getKey(), visit.template("web/issue/comment.vm", model)).in(issue.getProjectObject()));
    }
}
