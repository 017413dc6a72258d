package org.marketops.metric.file.jira;

import java.util.List;

/** One import as the pages show it. */
public final class BatchView {

    private final long id;
    private final String file;
    private final String source;
    private final List<String> about;
    private final boolean undone;
    private final boolean leftOut;

    /** @param about rows, by whom and when, state, days, profile of the project's own, time zone; the last three empty if not known */
    BatchView(long id, String file, String source, List<String> about, boolean undone, boolean leftOut) {
        this.id = id;
        this.file = file;
        this.source = source;
        this.about = List.copyOf(about);
        this.undone = undone;
        this.leftOut = leftOut;
    }

    public String getId() {
        return Long.toString(id);
    }

    public String getFile() {
        return file;
    }

    public String getSource() {
        return source;
    }

    public String getRows() {
        return about.get(0);
    }

    public String getBy() {
        return about.get(1);
    }

    public String getState() {
        return about.get(2);
    }

    public String getDays() {
        return about.get(3);
    }

    public String getProfile() {
        return about.get(4);
    }

    public String getZone() {
        return about.get(5);
    }

    public boolean isUndone() {
        return undone;
    }

    public boolean isLeftOut() {
        return leftOut;
    }
}
