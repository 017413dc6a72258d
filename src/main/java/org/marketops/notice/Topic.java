package org.marketops.notice;

/** What a mail is about. */
public enum Topic {
    /** It is your turn to decide. */
    ASKED,
    /** You decided, and the plan was changed since. */
    CHANGED,
    /** One step of your plan is done. */
    STEP_DONE,
    APPROVED,
    CHANGES_REQUESTED,
    REJECTED,
    /** The decision stands, and Jira refused to move the plan on. */
    BLOCKED,
    /** Somebody approved instead of those who were asked. */
    OVERRIDDEN;

    /** Whether the mail asks for something, and is not worth sending once it is no longer asked for. */
    public boolean isRequest() {
        return this == ASKED || this == CHANGED;
    }
}
