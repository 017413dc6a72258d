package org.marketops.notice;

/** What a mail is about. */
public enum Topic {
    /** It is your turn to decide. */
    ASKED,
    /** It still is your turn to decide, and half of the time has passed, or all of it. */
    REMINDED,
    /** It is your turn to decide too, because others have not. */
    ESCALATED,
    /** It is your turn to decide for somebody in whose place you are. */
    ASKED_FOR,
    /** You decided, and the plan was changed since. */
    CHANGED,
    /** One step of your plan is done. */
    STEP_DONE,
    APPROVED,
    CHANGES_REQUESTED,
    REJECTED,
    /** Nobody decided in time, and your plan comes back to you. */
    EXPIRED,
    /** The approval of your plan holds no more. */
    ENDED,
    /** The decision stands, and Jira refused to move the plan on. */
    BLOCKED,
    /** Somebody approved instead of those who were asked. */
    OVERRIDDEN;

    /** Whether its remark is the name of a step rather than somebody's words. */
    public boolean isAboutStep() {
        return this == STEP_DONE || this == REMINDED || this == ESCALATED;
    }

    /** Whether the mail asks for something, and is not worth sending once it is no longer asked for. */
    public boolean isRequest() {
        return this == ASKED || this == ASKED_FOR || this == REMINDED || this == ESCALATED || this == CHANGED;
    }
}
