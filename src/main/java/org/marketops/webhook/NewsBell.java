package org.marketops.webhook;

/** Says that there are news to call about. */
public interface NewsBell {

    /** Returns at once, and never fails. */
    void ring();
}
