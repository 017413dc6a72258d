package org.marketops.lead.jira;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import org.marketops.lead.CurrentSettings;
import org.marketops.lead.LeadSettings;
import org.marketops.lead.LeadSettingsRefused;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** The settings of leads in Jira's settings, one field a line. */
public final class StoredLeadSettings implements CurrentSettings {

    static final String KEY = "org.marketops.jira.lead.settings";

    private final PluginSettingsFactory settings;

    public StoredLeadSettings(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    @Override
    public LeadSettings now() {
        Object stored = settings.createGlobalSettings().get(KEY);
        Map<String, String> values = new TreeMap<>();
        for (String line : stored instanceof String ? ((String) stored).split("\n") : new String[0]) {
            int end = line.indexOf('=');
            if (end > 0) {
                values.put(line.substring(0, end), line.substring(end + 1));
            }
        }
        try {
            return LeadSettings.of(values);
        } catch (LeadSettingsRefused changedByHand) {
            return LeadSettings.usual();
        }
    }

    void save(LeadSettings changed) {
        StringJoiner lines = new StringJoiner("\n");
        changed.values().forEach((name, value) -> lines.add(name + '=' + value));
        settings.createGlobalSettings().put(KEY, lines.toString());
    }
}
