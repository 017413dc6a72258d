package org.marketops.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.ws.rs.ext.RuntimeDelegate;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.platform.Platform;
import org.osgi.framework.BundleException;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs, enables, disables, upgrades and uninstalls plugins. Jars lie in {@code <home>/plugins/installed-plugins};
 * whether a plugin is wanted enabled stands in the host's database. One step at a time; thread safe.
 */
public final class PluginSystem implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginSystem.class);

    private final Path storage;
    private final InstalledJars jars;
    private final PluginStates states;
    private final HostComponents host;
    private final Platform platform;
    private final ModuleRegistry registry;
    private final Set<String> failLinks;
    private final Map<String, Held> plugins = new TreeMap<>();
    private OsgiFramework framework;
    private PluginStarter starter;
    private boolean hostIsUp;

    /**
     * @param failLinks members that plugins shall fail to link to, as {@code com.atlassian.jira.X#member}, or whole
     *     classes, as {@code com.atlassian.jira.X}; empty for a host that has all of them
     */
    public PluginSystem(Path home, HostComponents host, Platform platform, ModuleRegistry registry, Set<String> failLinks) {
        this.storage = home.resolve("plugins").resolve(".osgi-plugins");
        this.jars = new InstalledJars(home.resolve("plugins").resolve("installed-plugins"));
        this.states = new PluginStates(platform.database());
        this.host = host;
        this.platform = platform;
        this.registry = registry;
        this.failLinks = Set.copyOf(failLinks);
    }

    /** Starts the framework and the plugins that are installed; the host's components must be complete by now. */
    public synchronized void start() {
        // Found once for the JVM, by the thread's class loader: from a plugin's thread it would not be found.
        RuntimeDelegate.getInstance();
        framework = OsgiFramework.start(storage);
        if (!failLinks.isEmpty()) {
            framework.register(WeavingHook.class, new LinkFailures(failLinks));
        }
        starter = new PluginStarter(framework, new PluginServices(framework, host, platform), platform, registry);
        for (Path file : jars.all()) {
            try {
                add(PluginJar.read(file));
            } catch (PluginRefused e) {
                LOG.error("{} is in the folder of installed plugins and cannot be used: {}", file.getFileName(), e.getMessage());
            }
        }
        plugins.values().stream().filter(held -> states.wanted(held.descriptor.key())).forEach(this::enableOrNote);
        hostIsUp = true;
        plugins.values().stream().filter(held -> held.enabled != null).forEach(held -> starter.ready(held.bundle));
    }

    /**
     * Installs a jar; a plugin of the same key is upgraded.
     *
     * @return the plugin, which may be installed and not enabled: then {@link InstalledPlugin#failure()} tells why
     * @throws PluginRefused if the file is no plugin for this host; nothing has changed then
     */
    public synchronized InstalledPlugin install(Path file) {
        PluginJar jar = PluginJar.read(file);
        Held known = plugins.get(jar.key());
        Held held = known == null ? installNew(jar) : upgrade(known, jar);
        jars.keep(jar);
        states.setWanted(jar.key(), true);
        return held.view();
    }

    private Held installNew(PluginJar jar) {
        Held held = add(jar);
        try {
            enable(held);
        } catch (BundleException e) {
            plugins.remove(jar.key());
            uninstallBundle(held);
            throw Resolution.refusal(e);
        }
        return held;
    }

    /** A new version that does not resolve leaves the old one running; one that resolves and fails takes its place, as in Jira. */
    private Held upgrade(Held held, PluginJar jar) {
        boolean ran = held.enabled != null;
        Descriptor before = held.descriptor;
        disable(held);
        try {
            update(held, jar);
            enable(held);
            if (held.failure != null) {
                held.failure = "Version " + jar.descriptor().version() + " is installed in place of " + before.version()
                        + " and could not be enabled: " + held.failure;
            }
            return held;
        } catch (BundleException e) {
            PluginRefused refusal = Resolution.refusal(e);
            restore(held, before.key(), ran);
            throw refusal;
        }
    }

    private void restore(Held held, String key, boolean ran) {
        try {
            update(held, PluginJar.read(jars.of(key)));
            if (ran) {
                enable(held);
            }
        } catch (BundleException e) {
            held.failure = Resolution.refusal(e).getMessage();
            LOG.error("The former version of {} could not be brought back", key, e);
        }
    }

    private void update(Held held, PluginJar jar) throws BundleException {
        try (InputStream in = Files.newInputStream(jar.file())) {
            held.bundle.update(in);
            held.descriptor = jar.descriptor();
        } catch (IOException e) {
            throw new BundleException("The jar cannot be read: " + e.getMessage(), e);
        }
        framework.refresh(held.bundle);
    }

    /** @throws PluginRefused if there is no such plugin */
    public synchronized InstalledPlugin enable(String key) {
        Held held = held(key);
        states.setWanted(key, true);
        if (held.enabled == null) {
            enableOrNote(held);
        }
        return held.view();
    }

    /** @throws PluginRefused if there is no such plugin */
    public synchronized InstalledPlugin disable(String key) {
        Held held = held(key);
        states.setWanted(key, false);
        held.failure = null;
        disable(held);
        return held.view();
    }

    /** The plugin's tables and settings stay. @throws PluginRefused if there is no such plugin */
    public synchronized void uninstall(String key) {
        Held held = held(key);
        disable(held);
        plugins.remove(key);
        uninstallBundle(held);
        jars.delete(key);
        states.forget(key);
    }

    /** All installed plugins, by name. */
    public synchronized List<InstalledPlugin> plugins() {
        return plugins.values().stream().map(Held::view)
                .sorted(Comparator.comparing(InstalledPlugin::name))
                .collect(Collectors.toList());
    }

    public synchronized Optional<InstalledPlugin> plugin(String key) {
        return Optional.ofNullable(plugins.get(key)).map(Held::view);
    }

    private Held held(String key) {
        Held held = plugins.get(key);
        if (held == null) {
            throw new PluginRefused("upm.error.plugin.not.found", "There is no plugin with the key " + key + ".");
        }
        return held;
    }

    private Held add(PluginJar jar) {
        try (InputStream in = Files.newInputStream(jar.file())) {
            Held held = new Held(framework.context().installBundle("plugin:" + jar.key(), in), jar.descriptor());
            plugins.put(jar.key(), held);
            return held;
        } catch (BundleException e) {
            throw Resolution.refusal(e);
        } catch (IOException e) {
            throw new PluginRefused("upm.pluginInstall.error.invalid.plugin.jar", "The jar cannot be read: " + e.getMessage(), e);
        }
    }

    private void enableOrNote(Held held) {
        try {
            enable(held);
        } catch (BundleException e) {
            held.failure = Resolution.refusal(e).getMessage();
            LOG.error("Plugin {} is installed and cannot be enabled: {}", held.descriptor.key(), held.failure);
        }
    }

    /** @throws BundleException if the bundle itself does not resolve; a later failure is noted in {@code held} */
    private void enable(Held held) throws BundleException {
        held.failure = null;
        try {
            held.enabled = starter.start(held.bundle, held.descriptor);
            LOG.info("Plugin {} {} is enabled", held.descriptor.key(), held.descriptor.version());
        } catch (PluginRefused e) {
            held.failure = e.getMessage();
            LOG.error("Plugin {} is installed and could not be enabled: {}", held.descriptor.key(), held.failure);
            return;
        } catch (RuntimeException | LinkageError e) {
            held.failure = String.valueOf(e);
            LOG.error("Plugin {} is installed and could not be enabled", held.descriptor.key(), e);
            return;
        }
        if (hostIsUp) {
            starter.ready(held.bundle);
        }
    }

    private void disable(Held held) {
        if (held.enabled != null) {
            PluginBundle plugin = held.enabled;
            held.enabled = null;
            starter.stop(held.bundle, plugin);
            framework.refresh(held.bundle);
            LOG.info("Plugin {} is disabled", plugin.key());
        }
    }

    private void uninstallBundle(Held held) {
        try {
            held.bundle.uninstall();
            framework.refresh(held.bundle);
        } catch (BundleException e) {
            LOG.error("The bundle of {} did not go", held.descriptor.key(), e);
        }
    }

    /** Disables everything and stops the framework; no thread of it is left. */
    @Override
    public synchronized void close() {
        if (framework != null) {
            new ArrayList<>(plugins.values()).forEach(this::disable);
            plugins.clear();
            framework.close();
            framework = null;
        }
    }
}
