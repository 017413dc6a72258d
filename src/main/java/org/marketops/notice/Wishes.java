package org.marketops.notice;

/** What one person wants to be told by mail. Without a choice: everything, as HTML. */
public final class Wishes {

    public static final Wishes DEFAULT = new Wishes(true, true, true);

    private final boolean asked;
    private final boolean decided;
    private final boolean html;

    /** @param asked when I am asked. @param decided when my plan is decided. @param html else plain text */
    public Wishes(boolean asked, boolean decided, boolean html) {
        this.asked = asked;
        this.decided = decided;
        this.html = html;
    }

    public boolean asked() {
        return asked;
    }

    public boolean decided() {
        return decided;
    }

    public boolean html() {
        return html;
    }

    boolean allow(Topic topic) {
        // That a decision was taken out of the hands of approvers is nothing they can choose not to hear (A12).
        return topic == Topic.OVERRIDDEN || (topic.isRequest() ? asked : decided);
    }
}
