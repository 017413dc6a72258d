package org.marketops.sandbox.platform;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events go to every listener in the thread that publishes, in the order of registration. What a listener throws is
 * logged and goes no further.
 */
public final class Events implements EventPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private final List<Object> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Object event) {
        for (Object listener : listeners) {
            for (Method method : listener.getClass().getMethods()) {
                if (hears(method, event)) {
                    deliver(listener, method, event);
                }
            }
        }
    }

    @Override
    public void register(Object listener) {
        unregister(listener);
        listeners.add(listener);
    }

    @Override
    public void unregister(Object listener) {
        listeners.removeIf(known -> known == listener);
    }

    /** How many listeners a plugin has; more than none after its end is a leak of it. */
    public int listenersOf(ClassLoader plugin) {
        return (int) listeners.stream().filter(listener -> listener.getClass().getClassLoader() == plugin).count();
    }

    private static boolean hears(Method method, Object event) {
        return method.isAnnotationPresent(EventListener.class)
                && method.getParameterCount() == 1
                && method.getParameterTypes()[0].isInstance(event);
    }

    private static void deliver(Object listener, Method method, Object event) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(listener.getClass().getClassLoader());
        try {
            // A listener may be a package-private class with a public method.
            method.setAccessible(true);
            method.invoke(listener, event);
        } catch (InvocationTargetException e) {
            LOG.error("Listener {} failed on {}", listener.getClass().getName(), event.getClass().getName(), e.getCause());
        } catch (IllegalAccessException e) {
            LOG.error("Listener {} cannot be called", listener.getClass().getName(), e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
