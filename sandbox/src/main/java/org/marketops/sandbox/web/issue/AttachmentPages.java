package org.marketops.sandbox.web.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.servlet.ServletFileUpload;
import org.marketops.sandbox.issue.SandboxAttachmentManager;
import org.marketops.sandbox.web.page.Frame;
import org.marketops.sandbox.web.page.Page;
import org.marketops.sandbox.web.page.Visit;

/**
 * Files of an issue: attaching ({@code AttachFile.jspa}, token in the address), deleting ({@code DeleteAttachment.jspa}) and
 * {@code /secure/attachment/<id>/<name>}. Whoever may edit the issue may attach, because the sandbox has no permission of its own for it.
 */
public final class AttachmentPages extends Page {

    private static final long serialVersionUID = 1L;
    private static final long LARGEST = 10L * 1024 * 1024;
    private static final String CONTENT = "/secure/attachment/";

    private final transient IssueDesk desk;
    private final transient SandboxAttachmentManager attachments;
    private final transient PermissionManager permissions;

    AttachmentPages(Frame frame, IssueDesk desk, SandboxAttachmentManager attachments, PermissionManager permissions) {
        super(frame);
        this.desk = desk;
        this.attachments = attachments;
        this.permissions = permissions;
    }

    @Override
    protected void show(Visit visit) throws IOException {
        String id = visit.path().startsWith(CONTENT) ? visit.path().substring(CONTENT.length()).replaceAll("/.*", "") : "";
        Optional<Attachment> attachment = id.matches("\\d{1,18}") ? attachments.find(Long.parseLong(id)) : Optional.empty();
        Optional<Issue> issue = attachment.isPresent() ? desk.withId(visit, attachment.get().getIssueId()) : Optional.empty();
        if (attachment.isEmpty()) {
            visit.notFound("There is no such attachment.");
        } else if (issue.isPresent()) {
            visit.response().setContentType("application/octet-stream");
            visit.response().setHeader("Content-Disposition", "attachment; filename=\"" + attachment.get().getFilename().replaceAll("[^A-Za-z0-9 ._-]", "_") + "\"");
            attachments.streamAttachmentContent(attachment.get(), content -> content.transferTo(visit.response().getOutputStream()));
        }
    }

    @Override
    protected void act(Visit visit) throws IOException {
        Optional<Issue> issue = desk.byId(visit);
        if (issue.isEmpty()) {
            return;
        }
        if (!permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue.get(), visit.user())) {
            visit.forbidden("You may not attach files to " + issue.get().getKey() + ".");
            return;
        }
        if (visit.path().endsWith("DeleteAttachment.jspa")) {
            Optional<Attachment> gone = visit.number("deleteAttachmentId").flatMap(attachments::find)
                    .filter(each -> each.getIssueId().equals(issue.get().getId()));
            gone.ifPresent(attachment -> attachments.delete(issue.get(), visit.user(), attachment));
        } else {
            store(visit, issue.get());
        }
        visit.redirect("/browse/" + issue.get().getKey() + "#attachmentmodule");
    }

    private void store(Visit visit, Issue issue) throws IOException {
        HttpServletRequest request = visit.request();
        ServletFileUpload form = new ServletFileUpload();
        form.setFileSizeMax(LARGEST);
        try {
            for (FileItemIterator parts = form.getItemIterator(request); parts.hasNext();) {
                FileItemStream part = parts.next();
                String name = part.isFormField() || part.getName() == null ? "" : part.getName().replaceAll("^.*[/\\\\]", "").trim();
                if (!name.isEmpty()) {
                    try (InputStream content = part.openStream()) {
                        attachments.add(issue, visit.user(), name, content);
                    }
                }
            }
        } catch (FileUploadException e) {
            throw new IOException("The upload could not be read: " + e.getMessage(), e);
        }
    }
}
