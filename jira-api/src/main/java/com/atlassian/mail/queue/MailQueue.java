package com.atlassian.mail.queue;

/** Signature of the host type; members as far as they are called. */
public interface MailQueue {
    void addItem(MailQueueItem item);
}
