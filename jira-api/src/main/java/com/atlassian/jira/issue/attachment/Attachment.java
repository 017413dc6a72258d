package com.atlassian.jira.issue.attachment;

import java.sql.Timestamp;

/** Signature of the host type, which is a class; members as far as they are called, and what the sandbox keeps. */
public class Attachment {

    private final Long id;
    private final Long issueId;
    private final String filename;
    private final Long filesize;
    private final Timestamp created;

    public Attachment(Long id, Long issueId, String filename, Long filesize, Timestamp created) {
        this.id = id;
        this.issueId = issueId;
        this.filename = filename;
        this.filesize = filesize;
        this.created = created;
    }

    public Long getId() {
        return id;
    }

    public Long getIssueId() {
        return issueId;
    }

    public String getFilename() {
        return filename;
    }

    public Long getFilesize() {
        return filesize;
    }

    public Timestamp getCreated() {
        return created;
    }
}
