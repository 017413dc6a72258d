package org.marketops.sandbox.plugin;

/** A section to show: a heading over web items. Immutable. */
public final class WebSection {

    private final String key;
    private final String location;
    private final String label;

    WebSection(String key, String location, String label) {
        this.key = key;
        this.location = location;
        this.label = label;
    }

    public String key() {
        return key;
    }

    /** What web items name as their section: {@code location/key}. */
    public String itemSection() {
        return location + "/" + key;
    }

    /** May be empty. */
    public String label() {
        return label;
    }
}
