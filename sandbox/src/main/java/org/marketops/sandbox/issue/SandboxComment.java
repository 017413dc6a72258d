package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Date;

/** One comment as read. */
final class SandboxComment implements Comment {

    private final Long id;
    private final String body;
    private final ApplicationUser author;
    private final Date created;

    SandboxComment(Long id, String body, ApplicationUser author, Date created) {
        this.id = id;
        this.body = body;
        this.author = author;
        this.created = created;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getBody() {
        return body;
    }

    @Override
    public ApplicationUser getAuthorApplicationUser() {
        return author;
    }

    @Override
    public Date getCreated() {
        return created;
    }
}
