package org.marketops.setup.jira;

/** One row of the table of steps, as the template reads it. */
public final class RowView {

    private final String what;
    private final String names;
    private final int count;
    private final Mark mark;
    private final String action;
    private final String note;

    RowView(String what, String names, int count, Mark mark, String action, String note) {
        this.what = what;
        this.names = names;
        this.count = count;
        this.mark = mark;
        this.action = action;
        this.note = note;
    }

    public String getWhat() {
        return what;
    }

    public String getNames() {
        return names;
    }

    public int getCount() {
        return count;
    }

    /** The style class of the mark: ok, wait, warn, bad, or empty. */
    public String getStyle() {
        return mark.style();
    }

    /** The sign of the mark, so that colour is never alone. */
    public String getSign() {
        return mark.sign();
    }

    public String getAction() {
        return action;
    }

    public String getNote() {
        return note;
    }
}
