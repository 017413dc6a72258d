package org.marketops.metric.jira;

/** One import as the pages show it. */
public final class BatchView {

    private final long id;
    private final String file;
    private final String source;
    private final String by;
    private final String rows;
    private final String state;
    private final boolean undone;

    BatchView(long id, String file, String source, String by, String rows, String state, boolean undone) {
        this.id = id;
        this.file = file;
        this.source = source;
        this.by = by;
        this.rows = rows;
        this.state = state;
        this.undone = undone;
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

    public String getBy() {
        return by;
    }

    public String getRows() {
        return rows;
    }

    public String getState() {
        return state;
    }

    public boolean isUndone() {
        return undone;
    }
}
