package org.marketops.setup.jira;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.HashMap;
import java.util.Map;

/** Plugin settings in a map. */
public final class FakeSettings implements PluginSettingsFactory, PluginSettings {

    final Map<String, Object> values = new HashMap<>();

    @Override
    public PluginSettings createGlobalSettings() {
        return this;
    }

    @Override
    public PluginSettings createSettingsForKey(String key) {
        throw new AssertionError("set-up keeps everything in the global settings");
    }

    @Override
    public Object get(String key) {
        return values.get(key);
    }

    @Override
    public Object put(String key, Object value) {
        return values.put(key, value);
    }

    @Override
    public Object remove(String key) {
        return values.remove(key);
    }
}
