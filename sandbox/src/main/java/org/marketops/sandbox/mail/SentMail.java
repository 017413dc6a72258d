package org.marketops.sandbox.mail;

import com.atlassian.mail.Email;
import java.time.Instant;

/** One mail that has left the queue, as it went out. */
public final class SentMail {

    private final Email email;
    private final String from;
    private final String messageId;
    private final Instant at;

    SentMail(Email email, String from, String messageId, Instant at) {
        this.email = email;
        this.from = from;
        this.messageId = messageId;
        this.at = at;
    }

    public String to() {
        return email.getTo();
    }

    public String from() {
        return from;
    }

    public String subject() {
        return email.getSubject();
    }

    public String body() {
        return email.getBody();
    }

    public String mimeType() {
        return email.getMimeType();
    }

    /** With its angle brackets. */
    public String messageId() {
        return messageId;
    }

    /** With its angle brackets; empty for a mail that starts a thread. */
    public String inReplyTo() {
        return email.getInReplyTo() == null ? "" : email.getInReplyTo();
    }

    public Instant at() {
        return at;
    }
}
