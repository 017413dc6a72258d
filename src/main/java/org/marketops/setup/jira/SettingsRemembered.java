package org.marketops.setup.jira;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.Optional;
import org.marketops.setup.Kind;
import org.marketops.setup.Remembered;

/** Ids in Jira's plugin settings. The keys of fields, issue types and statuses are read by the other features: never change them. */
final class SettingsRemembered implements Remembered {

    private static final String ROOT = "org.marketops.jira.";

    private final PluginSettingsFactory settings;

    SettingsRemembered(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> find(Kind kind, String key) {
        Object value = settings.createGlobalSettings().get(keyOf(kind, key));
        return Optional.ofNullable(value).map(Object::toString);
    }

    @Override
    public void put(Kind kind, String key, String id) {
        if (!find(kind, key).equals(Optional.of(id))) {
            settings.createGlobalSettings().put(keyOf(kind, key), id);
        }
    }

    private static String keyOf(Kind kind, String key) {
        switch (kind) {
            case CUSTOM_FIELD:
                return ROOT + "field." + key;
            case ISSUE_TYPE:
                return ROOT + "issuetype." + key;
            case STATUS:
                return ROOT + "status." + key;
            default:
                return ROOT + "setup." + kind.code() + "." + key;
        }
    }
}
