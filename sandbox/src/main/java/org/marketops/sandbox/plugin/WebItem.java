package org.marketops.sandbox.plugin;

import java.util.Map;

/** A link to show. Texts are plain, not yet escaped for HTML. Immutable. */
public final class WebItem {

    private final String completeKey;
    private final String linkId;
    private final String label;
    private final String tooltip;
    private final String url;
    private final String styleClass;
    private final Map<String, String> params;

    WebItem(String completeKey, String linkId, String label, String tooltip, String url, String styleClass,
            Map<String, String> params) {
        this.completeKey = completeKey;
        this.linkId = linkId;
        this.label = label;
        this.tooltip = tooltip;
        this.url = url;
        this.styleClass = styleClass;
        this.params = params;
    }

    public String completeKey() {
        return completeKey;
    }

    /** The id of the link in the page; empty where the descriptor gives none. */
    public String linkId() {
        return linkId;
    }

    public String label() {
        return label;
    }

    public String tooltip() {
        return tooltip;
    }

    /** With the context path, unless absolute. */
    public String url() {
        return url;
    }

    public String styleClass() {
        return styleClass;
    }

    public Map<String, String> params() {
        return params;
    }
}
