package org.marketops.sandbox.platform;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.marketops.sandbox.store.Database;

/** Plugin settings in the host's database. Keys up to 255 characters, values up to 99,000, as in Jira. */
final class StoredSettings implements PluginSettingsFactory {

    private static final String GLOBAL = "jira.global.settings";
    private static final int KEY_LIMIT = 255;
    private static final int VALUE_LIMIT = 99_000;

    private final Database database;
    private final ObjectMapper json = new ObjectMapper();

    StoredSettings(Database database) {
        this.database = database;
    }

    @Override
    public PluginSettings createGlobalSettings() {
        return new Settings(GLOBAL);
    }

    @Override
    public PluginSettings createSettingsForKey(String key) {
        return new Settings(key == null ? GLOBAL : key);
    }

    /** The settings under one key. */
    private final class Settings implements PluginSettings {
        private final String settingsKey;

        Settings(String settingsKey) {
            this.settingsKey = settingsKey;
        }

        @Override
        public Object get(String key) {
            return database.one("select kind, content from pluginsetting where settings_key = ? and name = ?",
                    row -> decode(row.getString(1), row.getString(2)), settingsKey, checked(key)).orElse(null);
        }

        @Override
        public Object put(String key, Object value) {
            if (value == null) {
                return remove(key);
            }
            String kind = kind(value);
            String content = encode(value);
            Object[] before = new Object[1];
            // Two nodes may put the same key at once.
            database.exclusively(() -> {
                before[0] = remove(key);
                database.update("insert into pluginsetting (settings_key, name, kind, content) values (?, ?, ?, ?)",
                        settingsKey, key, kind, content);
            });
            return before[0];
        }

        @Override
        public Object remove(String key) {
            return database.inTransaction(() -> {
                Object before = get(key);
                database.update("delete from pluginsetting where settings_key = ? and name = ?", settingsKey, key);
                return before;
            });
        }
    }

    private static String checked(String key) {
        if (key == null || key.isEmpty() || key.length() > KEY_LIMIT) {
            throw new IllegalArgumentException("A plugin setting's key has 1 to " + KEY_LIMIT + " characters: " + key);
        }
        return key;
    }

    private static String kind(Object value) {
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Properties) {
            return "properties";
        }
        if (value instanceof List) {
            return "list";
        }
        if (value instanceof Map) {
            return "map";
        }
        throw new IllegalArgumentException("Property type: " + value.getClass() + " not supported");
    }

    private String encode(Object value) {
        try {
            String content = value instanceof String ? (String) value : json.writeValueAsString(value);
            if (content.length() > VALUE_LIMIT) {
                throw new IllegalArgumentException("A plugin setting's value has at most " + VALUE_LIMIT
                        + " characters: this one has " + content.length());
            }
            return content;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Object decode(String kind, String content) {
        try {
            switch (kind) {
                case "string":
                    return content;
                case "list":
                    return json.readValue(content, List.class);
                case "properties":
                    return json.readValue(content, Properties.class);
                default:
                    return json.readValue(content, Map.class);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
