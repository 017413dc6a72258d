package com.atlassian.mail;

/** Signature of the host type; members as far as they are called. */
public class Email {
    private final String to;
    private String subject;
    private String from;
    private String body;
    private String mimeType = "text/plain";
    private String inReplyTo;

    public Email(String to) {
        this.to = to;
    }

    public Email setSubject(String newSubject) {
        this.subject = newSubject;
        return this;
    }

    public Email setFrom(String newFrom) {
        this.from = newFrom;
        return this;
    }

    public Email setBody(String newBody) {
        this.body = newBody;
        return this;
    }

    public Email setMimeType(String newMimeType) {
        this.mimeType = newMimeType;
        return this;
    }

    public Email setInReplyTo(String messageId) {
        this.inReplyTo = messageId;
        return this;
    }

    public String getTo() {
        return to;
    }

    public String getSubject() {
        return subject;
    }

    public String getFrom() {
        return from;
    }

    public String getBody() {
        return body;
    }

    public String getMimeType() {
        return mimeType;
    }

    public String getInReplyTo() {
        return inReplyTo;
    }
}
