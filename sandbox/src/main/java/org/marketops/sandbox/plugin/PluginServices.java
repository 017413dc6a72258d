package org.marketops.sandbox.plugin;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.platform.Platform;
import org.marketops.sandbox.platform.PluginData;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;

/** Registers the host's components as OSGi services, and those services of which each plugin has its own. */
final class PluginServices {

    private final Map<Bundle, PluginData> data = new ConcurrentHashMap<>();
    private final Platform platform;

    PluginServices(OsgiFramework framework, HostComponents host, Platform platform) {
        this.platform = platform;
        host.all().forEach(framework::register);
        framework.register(ActiveObjects.class, perBundle(this::data));
        framework.register(TemplateRenderer.class, perBundle(bundle -> new PluginTemplates(platform, host,
                bundle.adapt(BundleWiring.class).getClassLoader())));
    }

    PluginData data(Bundle bundle) {
        return data.computeIfAbsent(bundle, ignored -> platform.pluginData());
    }

    /** A plugin that comes back gets a new store; the old one stays shut. */
    void forget(Bundle bundle) {
        PluginData old = data.remove(bundle);
        if (old != null) {
            old.close();
        }
    }

    private static <T> ServiceFactory<T> perBundle(Function<Bundle, T> make) {
        return new ServiceFactory<T>() {
            @Override
            public T getService(Bundle bundle, ServiceRegistration<T> registration) {
                return make.apply(bundle);
            }

            @Override
            public void ungetService(Bundle bundle, ServiceRegistration<T> registration, T service) {
                // The plugin's end is seen by the plugin system.
            }
        };
    }
}
