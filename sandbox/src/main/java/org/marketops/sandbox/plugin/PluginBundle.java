package org.marketops.sandbox.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.marketops.sandbox.platform.Translations;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** An enabled plugin in its bundle. */
final class PluginBundle implements LoadedPlugin {

    private static final String BEAN = "bean:";

    private final Descriptor descriptor;
    private final Bundle bundle;
    private final ClassLoader classLoader;
    private final SpringContext spring;
    private final Translations translations;

    PluginBundle(Descriptor descriptor, Bundle bundle, SpringContext spring, Translations translations) {
        this.descriptor = descriptor;
        this.bundle = bundle;
        this.classLoader = bundle.adapt(BundleWiring.class).getClassLoader();
        this.spring = spring;
        this.translations = translations;
    }

    List<PluginModule> modules() {
        List<PluginModule> modules = new ArrayList<>();
        descriptor.moduleElements().stream()
                .filter(element -> !"disabled".equals(element.attributeValue("state")))
                .forEach(element -> modules.add(new PluginModule(this, element)));
        return modules;
    }

    @Override
    public String key() {
        return descriptor.key();
    }

    @Override
    public String version() {
        return descriptor.version();
    }

    @Override
    public ClassLoader classLoader() {
        return classLoader;
    }

    @Override
    public Object create(String className) throws ClassNotFoundException {
        if (className.startsWith(BEAN)) {
            return spring.bean(className.substring(BEAN.length()));
        }
        return create(classLoader.loadClass(className));
    }

    @Override
    public <T> T create(Class<T> type) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(classLoader);
        try {
            return spring.create(type);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public Collection<Class<?>> classes(String packageName) {
        Collection<String> files = bundle.adapt(BundleWiring.class).listResources(packageName.replace('.', '/'), "*.class",
                BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL);
        List<Class<?>> classes = new ArrayList<>();
        for (String file : files) {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            try {
                classes.add(classLoader.loadClass(name));
            } catch (ClassNotFoundException | LinkageError e) {
                // Jira looks at the bytes only; a class that cannot be loaded is no resource.
                continue;
            }
        }
        return classes;
    }

    @Override
    public Optional<String> text(String i18nKey) {
        return translations.find(Locale.ENGLISH, i18nKey);
    }
}
