package org.marketops.approval.jira;

/** One field of a plan, as it was and as it is, as plain texts for a template. */
public final class FieldThenAndNow {

    private final String name;
    private final String then;
    private final String now;
    private final boolean changed;

    FieldThenAndNow(String name, String then, String now, boolean changed) {
        this.name = name;
        this.then = then;
        this.now = now;
        this.changed = changed;
    }

    public String getName() {
        return name;
    }

    public String getThen() {
        return then;
    }

    public String getNow() {
        return now;
    }

    public boolean isChanged() {
        return changed;
    }
}
