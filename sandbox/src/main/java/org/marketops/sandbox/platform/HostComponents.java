package org.marketops.sandbox.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The services of the host, one per interface. Each becomes an OSGi service of the same interface, so that plugins import
 * it as they import Jira's. Thread safe.
 */
public final class HostComponents {

    private final Map<Class<?>, Object> components = Collections.synchronizedMap(new LinkedHashMap<>());

    /** @throws IllegalStateException if the interface has a component already */
    public <T> void add(Class<T> type, T component) {
        if (components.putIfAbsent(type, type.cast(component)) != null) {
            throw new IllegalStateException("The host has a component already for " + type.getName());
        }
    }

    /** @throws IllegalStateException if nothing was added for the interface */
    public <T> T get(Class<T> type) {
        Object component = components.get(type);
        if (component == null) {
            throw new IllegalStateException("The host has no component for " + type.getName());
        }
        return type.cast(component);
    }

    public boolean has(Class<?> type) {
        return components.containsKey(type);
    }

    /** A copy, in the order of adding. */
    public Map<Class<?>, Object> all() {
        synchronized (components) {
            return new LinkedHashMap<>(components);
        }
    }
}
