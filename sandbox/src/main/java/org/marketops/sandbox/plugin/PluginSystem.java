package org.marketops.sandbox.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.platform.Platform;

/**
 * Installs, enables, disables, upgrades and uninstalls plugins. Jars lie in {@code <home>/plugins/installed-plugins};
 * whether a plugin is wanted enabled stands in the host's database. One step at a time; thread safe.
 */
public final class PluginSystem implements AutoCloseable {

    private final ModuleRegistry registry;

    /**
     * @param failLinks members that plugins shall fail to link to, as {@code com.atlassian.jira.X#member}, or whole
     *     classes, as {@code com.atlassian.jira.X}; empty for a host that has all of them
     */
    public PluginSystem(Path home, DataSource database, HostComponents host, Platform platform, ModuleRegistry registry,
            Set<String> failLinks) {
        this.registry = registry;
    }

    /** Starts the framework and the plugins that are installed; the host's components must be complete by now. */
    public void start() {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Installs a jar; a plugin of the same key is upgraded.
     *
     * @return the plugin, which may be installed and not enabled: then {@link InstalledPlugin#failure()} tells why
     * @throws PluginRefused if the file is no plugin for this host; nothing has changed then
     */
    public InstalledPlugin install(Path jar) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @throws PluginRefused if there is no such plugin */
    public InstalledPlugin enable(String key) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @throws PluginRefused if there is no such plugin */
    public InstalledPlugin disable(String key) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The plugin's tables and settings stay. @throws PluginRefused if there is no such plugin */
    public void uninstall(String key) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** All installed plugins, by name. */
    public List<InstalledPlugin> plugins() {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<InstalledPlugin> plugin(String key) {
        return plugins().stream().filter(plugin -> plugin.key().equals(key)).findFirst();
    }

    /** Disables everything and stops the framework; no thread of it is left. */
    @Override
    public void close() {
    }
}
