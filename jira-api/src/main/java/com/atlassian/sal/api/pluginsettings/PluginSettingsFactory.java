package com.atlassian.sal.api.pluginsettings;

/** Signature of the host type; members as far as they are called. */
public interface PluginSettingsFactory {
    PluginSettings createGlobalSettings();

    PluginSettings createSettingsForKey(String key);
}
