package com.atlassian.mail.queue;

import com.atlassian.mail.Email;

/** Signature of the host type; members as far as they are called. */
public class SingleMailQueueItem implements MailQueueItem {
    private final Email email;

    public SingleMailQueueItem(Email email) {
        this.email = email;
    }

    public Email getEmail() {
        return email;
    }
}
