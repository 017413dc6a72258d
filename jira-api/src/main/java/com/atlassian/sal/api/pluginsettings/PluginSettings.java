package com.atlassian.sal.api.pluginsettings;

/** Small settings: String, List of String, Properties or Map of String to String; keys up to 100 characters. */
public interface PluginSettings {
    Object get(String key);

    Object put(String key, Object value);

    Object remove(String key);
}
