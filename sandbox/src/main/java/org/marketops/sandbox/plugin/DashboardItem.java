package org.marketops.sandbox.plugin;

/** A dashboard item of a plugin with the HTML that its view gave. Immutable. */
public final class DashboardItem {

    private final String completeKey;
    private final String title;
    private final String html;
    private final String amdModule;
    private final boolean configurable;

    DashboardItem(String completeKey, String title, String html, String amdModule, boolean configurable) {
        this.completeKey = completeKey;
        this.title = title;
        this.html = html;
        this.amdModule = amdModule;
        this.configurable = configurable;
    }

    public String completeKey() {
        return completeKey;
    }

    /** Plain text. */
    public String title() {
        return title;
    }

    /** Ready for the page, not to be escaped again; empty if the item has no view, or its view failed. */
    public String html() {
        return html;
    }

    /** Name of the script module that the page hands the item to; empty if there is none. */
    public String amdModule() {
        return amdModule;
    }

    /** Whether its module has a form for settings. */
    public boolean isConfigurable() {
        return configurable;
    }
}
