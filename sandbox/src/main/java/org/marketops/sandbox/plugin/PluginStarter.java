package org.marketops.sandbox.plugin;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.java.ao.RawEntity;
import org.dom4j.Element;
import org.marketops.sandbox.NotInSandbox;
import org.marketops.sandbox.platform.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one plugin from a stopped bundle to enabled modules, and back. */
final class PluginStarter {

    private static final Logger LOG = LoggerFactory.getLogger(PluginStarter.class);
    private static final long CONTEXT_MILLIS = 60_000;

    private final OsgiFramework framework;
    private final SpringContexts contexts;
    private final PluginServices services;
    private final Platform platform;
    private final ModuleRegistry registry;

    PluginStarter(OsgiFramework framework, PluginServices services, Platform platform, ModuleRegistry registry) {
        this.framework = framework;
        this.contexts = new SpringContexts(framework);
        this.services = services;
        this.platform = platform;
        this.registry = registry;
    }

    /** Bundle, Spring context, texts, tables, modules: in this order. After a failure all of it is taken back. */
    PluginBundle start(Bundle bundle, Descriptor descriptor) throws BundleException {
        contexts.expect(bundle);
        bundle.start(Bundle.START_TRANSIENT);
        try {
            PluginBundle plugin = new PluginBundle(descriptor, bundle, contexts.await(bundle, CONTEXT_MILLIS),
                    platform.translations());
            platform.translations().add(plugin.key(), plugin.classLoader(), descriptor.i18nLocations());
            openData(plugin, bundle, descriptor);
            registry.add(plugin, plugin.modules());
            return plugin;
        } catch (RuntimeException | LinkageError e) {
            stopBundle(bundle, descriptor.key());
            throw e;
        }
    }

    /** Modules go first, so that nothing calls a bundle that is half stopped. */
    void stop(Bundle bundle, PluginBundle plugin) {
        lifecycle(bundle, LifecycleAware::onStop);
        registry.remove(plugin);
        platform.velocity().forget(plugin.classLoader());
        stopBundle(bundle, plugin.key());
        int listeners = platform.events().listenersOf(plugin.classLoader());
        long runners = platform.scheduler().runnersOf(plugin.classLoader());
        if (listeners > 0 || runners > 0) {
            LOG.warn("Plugin {} left {} event listeners and {} job runners behind", plugin.key(), listeners, runners);
        }
    }

    /** For every LifecycleAware that the bundle exports; the host must be up. */
    void ready(Bundle bundle) {
        lifecycle(bundle, LifecycleAware::onStart);
    }

    private void stopBundle(Bundle bundle, String key) {
        platform.translations().remove(key);
        try {
            bundle.stop(Bundle.STOP_TRANSIENT);
        } catch (BundleException e) {
            LOG.error("The bundle of {} did not stop well", key, e);
        }
        services.forget(bundle);
    }

    private void openData(PluginBundle plugin, Bundle bundle, Descriptor descriptor) {
        List<Element> modules = new ArrayList<>(descriptor.moduleElements());
        modules.removeIf(element -> !element.getName().equals("ao"));
        if (modules.size() > 1) {
            throw new PluginRefused("upm.plugin.error.enable.failed", "A plugin has at most one ao module: this one has "
                    + modules.size() + ".");
        }
        if (!modules.isEmpty()) {
            Element module = modules.get(0);
            if (module.element("upgradeTask") != null) {
                throw new NotInSandbox("<upgradeTask> of an ao module");
            }
            String namespace = module.attributeValue("namespace", bundle.getSymbolicName());
            // One node at a time makes or changes the tables, as under Jira's cluster lock.
            platform.database().exclusively(() -> services.data(bundle).open(namespace, entities(plugin, module)));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends RawEntity<?>>> entities(PluginBundle plugin, Element module) {
        List<Class<? extends RawEntity<?>>> types = new ArrayList<>();
        for (Element entity : module.elements("entity")) {
            try {
                types.add((Class<? extends RawEntity<?>>) plugin.classLoader().loadClass(entity.getTextTrim()));
            } catch (ClassNotFoundException e) {
                throw new PluginRefused("upm.plugin.error.enable.failed",
                        "The ao module names an entity that is not in the plugin: " + entity.getTextTrim(), e);
            }
        }
        return types;
    }

    private void lifecycle(Bundle bundle, Consumer<LifecycleAware> step) {
        ServiceReference<?>[] exported = bundle.getRegisteredServices();
        for (ServiceReference<?> reference : exported == null ? new ServiceReference<?>[0] : exported) {
            if (!List.of((String[]) reference.getProperty("objectClass")).contains(LifecycleAware.class.getName())) {
                continue;
            }
            try {
                step.accept((LifecycleAware) framework.context().getService(reference));
            } catch (RuntimeException | LinkageError e) {
                LOG.error("Start or stop of {} failed", bundle.getSymbolicName(), e);
            } finally {
                framework.context().ungetService(reference);
            }
        }
    }
}
