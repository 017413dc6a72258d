package org.marketops.sandbox.web.issue;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import org.marketops.sandbox.issue.SandboxAttachmentManager;
import org.marketops.sandbox.issue.Screens;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.plugin.WebFragments;
import org.marketops.sandbox.web.WebServer;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.workflow.Transitions;

/** Mounts the pages of an issue. */
public final class IssuePages {

    private final Frame frame;
    private final HostComponents jira;
    private final HostComponents rooms;

    public IssuePages(Frame frame, HostComponents jira, HostComponents rooms) {
        this.frame = frame;
        this.jira = jira;
        this.rooms = rooms;
    }

    public void mount(WebServer server) {
        IssueService issues = jira.get(IssueService.class);
        PermissionManager permissions = jira.get(PermissionManager.class);
        CommentManager comments = jira.get(CommentManager.class);
        UserManager users = jira.get(UserManager.class);
        Transitions transitions = rooms.get(Transitions.class);
        Screens screens = rooms.get(Screens.class);
        FieldForm forms = new FieldForm(users);
        IssueDesk desk = new IssueDesk(issues);
        Activity activity = new Activity(comments, jira.get(ChangeHistoryManager.class), users);
        SandboxAttachmentManager attachments = (SandboxAttachmentManager) jira.get(AttachmentManager.class);
        IssueView view = new IssueView(jira.get(CustomFieldManager.class), permissions, transitions, rooms.get(WebFragments.class), activity,
                attachments);
        server.servlet("attachments", new AttachmentPages(frame, desk, attachments, permissions), "/secure/AttachFile.jspa",
                "/secure/DeleteAttachment.jspa", "/secure/attachment/*");
        server.servlet("view-issue", new ViewIssuePage(frame, desk, view), "/browse/*");
        server.servlet("create-issue", new CreateIssuePage(frame, issues, screens, jira.get(ProjectManager.class), permissions, forms),
                "/secure/CreateIssue.jspa", "/secure/CreateIssue!default.jspa", "/secure/CreateIssueDetails.jspa");
        server.servlet("edit-issue", new EditIssuePage(frame, desk, issues, screens, permissions, transitions, forms),
                "/secure/EditIssue.jspa", "/secure/EditIssue!default.jspa");
        server.servlet("transition", new TransitionPage(frame, desk, issues, transitions, screens, forms),
                "/secure/WorkflowUIDispatcher.jspa", "/secure/CommentAssignIssue.jspa", "/secure/CommentAssignIssue!default.jspa");
        server.servlet("add-comment", new AddCommentPage(frame, desk, comments, permissions),
                "/secure/AddComment.jspa", "/secure/AddComment!default.jspa");
    }
}
