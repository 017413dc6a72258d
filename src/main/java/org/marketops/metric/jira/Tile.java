package org.marketops.metric.jira;

/** One tile of the panel: texts ready to be shown. Empty texts are left out. */
public final class Tile {

    private final String key;
    private final String title;
    private final String value;
    private final String detail;
    private final String reason;
    private final Sparkline line;

    private Tile(String key, String title, String value, String detail, String reason, Sparkline line) {
        this.key = key;
        this.title = title;
        this.value = value;
        this.detail = detail;
        this.reason = reason;
        this.line = line;
    }

    static Tile of(String key, String title, String value, String detail, Sparkline line) {
        return new Tile(key, title, value, detail, "", line);
    }

    static Tile undefined(String key, String title, String reason) {
        return new Tile(key, title, "", "", reason, Sparkline.none());
    }

    public String getKey() {
        return key;
    }

    public String getTitle() {
        return title;
    }

    public boolean isDefined() {
        return reason.isEmpty();
    }

    public String getValue() {
        return value;
    }

    public String getDetail() {
        return detail;
    }

    /** Why there is no value. */
    public String getReason() {
        return reason;
    }

    public Sparkline getLine() {
        return line;
    }
}
