package org.marketops.webhook.jira;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import org.marketops.webhook.AllowedAddresses;

/** The addresses that an administrator allows, in Jira's settings. None at first. */
public final class AllowList {

    static final String SETTING = "org.marketops.jira.webhook.allowed";

    private final PluginSettingsFactory settings;

    public AllowList(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    public AllowedAddresses read() {
        return AllowedAddresses.of(lines());
    }

    String lines() {
        Object stored = settings.createGlobalSettings().get(SETTING);
        return stored instanceof String ? (String) stored : "";
    }

    /** @throws org.marketops.kernel.BadInput that names the line; nothing is saved then */
    void save(String lines) {
        AllowedAddresses.of(lines);
        settings.createGlobalSettings().put(SETTING, lines.trim());
    }
}
