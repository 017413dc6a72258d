package org.marketops.sandbox.plugin;

/** A web panel with its HTML. Immutable. */
public final class RenderedPanel {

    private final String completeKey;
    private final String key;
    private final String label;
    private final String html;

    RenderedPanel(String completeKey, String key, String label, String html) {
        this.completeKey = completeKey;
        this.key = key;
        this.label = label;
        this.html = html;
    }

    public String completeKey() {
        return completeKey;
    }

    public String key() {
        return key;
    }

    /** The heading, plain text; may be empty. */
    public String label() {
        return label;
    }

    /** Ready for the page, not to be escaped again. */
    public String html() {
        return html;
    }
}
