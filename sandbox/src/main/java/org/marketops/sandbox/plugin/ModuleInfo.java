package org.marketops.sandbox.plugin;

/** A declared module, and whether this host does anything with modules of its type. Immutable. */
public final class ModuleInfo {

    private final String pluginKey;
    private final String key;
    private final String name;
    private final String type;
    private final boolean supported;

    ModuleInfo(String pluginKey, String key, String name, String type, boolean supported) {
        this.pluginKey = pluginKey;
        this.key = key;
        this.name = name;
        this.type = type;
        this.supported = supported;
    }

    public String key() {
        return key;
    }

    public String completeKey() {
        return pluginKey + ":" + key;
    }

    public String name() {
        return name;
    }

    /** The element's name, as {@code web-panel}. */
    public String type() {
        return type;
    }

    public boolean supported() {
        return supported;
    }
}
