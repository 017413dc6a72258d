package org.marketops.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/** Felix with Spring and its extender as bundles: the ground that plugins stand on. */
final class OsgiFramework implements AutoCloseable {

    private static final List<String> BUNDLES = List.of("aopalliance", "spring-core", "spring-beans", "spring-aop",
            "spring-expression", "spring-context", "gemini-io", "gemini-core", "gemini-extender");
    private static final long STOP_MILLIS = 10_000;

    private final Framework framework;
    private final Bundle extender;
    private final URL anchor;

    private OsgiFramework(Framework framework, Bundle extender, URL anchor) {
        this.framework = framework;
        this.extender = extender;
        this.anchor = anchor;
    }

    /** @param storage a folder of its own, emptied at the start */
    static OsgiFramework start(Path storage) {
        FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class, OsgiFramework.class.getClassLoader())
                .findFirst().orElseThrow(() -> new IllegalStateException("No OSGi framework on the class path"));
        Framework framework = factory.newFramework(Map.of(
                "org.osgi.framework.storage", storage.toString(),
                "org.osgi.framework.storage.clean", "onFirstInit",
                "org.osgi.framework.system.packages.extra", ApiPackages.exports(),
                "felix.service.urlhandlers", "false",
                "felix.bootdelegation.implicit", "false",
                "felix.resolver.parallelism", "1",
                "felix.log.level", "1"));
        try {
            framework.init();
            framework.start();
            return withSpring(framework);
        } catch (BundleException | IOException e) {
            throw new IllegalStateException("The plugin framework does not start: " + e.getMessage(), e);
        }
    }

    private static OsgiFramework withSpring(Framework framework) throws BundleException, IOException {
        Bundle extender = null;
        for (String name : BUNDLES) {
            extender = install(framework.getBundleContext(), name);
        }
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            if (bundle != extender && bundle != framework) {
                bundle.start();
            }
        }
        URL anchor = framework.getBundleContext().getBundle(1).getEntry("/META-INF/MANIFEST.MF");
        BundleUrls.register(anchor);
        framework.getBundleContext().installBundle("host:extender-configuration", ExtenderFragment.jar());
        extender.start();
        return new OsgiFramework(framework, extender, anchor);
    }

    private static Bundle install(BundleContext context, String name) throws BundleException, IOException {
        try (InputStream jar = OsgiFramework.class.getResourceAsStream("/bundles/" + name + ".jar")) {
            if (jar == null) {
                throw new IllegalStateException("bundles/" + name + ".jar is not on the class path; build the sandbox first");
            }
            return context.installBundle("host:" + name, jar);
        }
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** The bundle that makes Spring contexts; its listeners must be registered in its own name. */
    Bundle extender() {
        return extender;
    }

    void register(Class<?> type, Object service) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("plugins-host", "true");
        context().registerService(type.getName(), service, properties);
    }

    /** Drops the old class loaders of these bundles, and waits until the framework has done it. */
    void refresh(Bundle... bundles) {
        CountDownLatch done = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(List.of(bundles), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            done.await(STOP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        BundleUrls.unregister(anchor);
        try {
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
        } catch (BundleException e) {
            throw new UncheckedIOException(new IOException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
