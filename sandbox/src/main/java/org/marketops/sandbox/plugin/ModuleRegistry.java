package org.marketops.sandbox.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The modules of all enabled plugins. Thread safe; a reader sees a plugin's modules all or not at all. */
public final class ModuleRegistry {

    private volatile Map<LoadedPlugin, List<PluginModule>> modules = Map.of();
    private final List<Consumer<LoadedPlugin>> removalListeners = new CopyOnWriteArrayList<>();

    /** All modules of this element name, in the order of plugin and descriptor. */
    public List<PluginModule> modules(String element) {
        return modules.values().stream()
                .flatMap(List::stream)
                .filter(module -> module.type().equals(element))
                .collect(Collectors.toList());
    }

    public Optional<PluginModule> module(String completeKey) {
        return modules.values().stream()
                .flatMap(List::stream)
                .filter(module -> module.completeKey().equals(completeKey))
                .findFirst();
    }

    /**
     * An instance of the first enabled plugin's class of this name, injected from its Spring context; else of a class of
     * the host, made by its constructor without parameters.
     *
     * @throws ClassNotFoundException if neither a plugin nor the host has the class
     */
    public Object create(String className) throws ClassNotFoundException {
        for (LoadedPlugin plugin : modules.keySet()) {
            if (has(plugin, className)) {
                return plugin.create(className);
            }
        }
        try {
            return Class.forName(className, true, ModuleRegistry.class.getClassLoader())
                    .getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new ClassNotFoundException(className, e);
        }
    }

    /** The class loader of an enabled plugin. */
    public Optional<ClassLoader> classLoader(String pluginKey) {
        return modules.keySet().stream()
                .filter(plugin -> plugin.key().equals(pluginKey))
                .map(LoadedPlugin::classLoader)
                .findFirst();
    }

    synchronized void add(LoadedPlugin plugin, List<PluginModule> added) {
        Map<LoadedPlugin, List<PluginModule>> next = new LinkedHashMap<>(modules);
        next.put(plugin, List.copyOf(added));
        modules = next;
    }

    synchronized void remove(LoadedPlugin plugin) {
        Map<LoadedPlugin, List<PluginModule>> next = new LinkedHashMap<>(modules);
        next.remove(plugin);
        modules = next;
        removalListeners.forEach(listener -> listener.accept(plugin));
    }

    /** Called after a plugin's modules have gone, while its classes still work. */
    void onRemove(Consumer<LoadedPlugin> listener) {
        removalListeners.add(listener);
    }

    List<LoadedPlugin> plugins() {
        return new ArrayList<>(modules.keySet());
    }

    /** Classes of packages that the plugin imports are the host's, and stay so. */
    private static boolean has(LoadedPlugin plugin, String className) {
        try {
            return plugin.classLoader().loadClass(className).getClassLoader() == plugin.classLoader();
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
