package org.marketops.sandbox.plugin;

import org.marketops.sandbox.store.Database;

/** Which plugins somebody has disabled, in the host's database. A plugin without a row is wanted enabled. */
final class PluginStates {

    private final Database database;

    PluginStates(Database database) {
        this.database = database;
    }

    boolean wanted(String key) {
        return database.one("select enabled from pluginstate where plugin_key = ?", row -> row.getBoolean(1), key).orElse(true);
    }

    void setWanted(String key, boolean enabled) {
        database.exclusively(() -> {
            forget(key);
            database.update("insert into pluginstate (plugin_key, enabled) values (?, ?)", key, enabled);
        });
    }

    void forget(String key) {
        database.update("delete from pluginstate where plugin_key = ?", key);
    }
}
