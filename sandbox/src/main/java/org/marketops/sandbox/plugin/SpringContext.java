package org.marketops.sandbox.plugin;

import java.lang.reflect.InvocationTargetException;

/** One plugin's Spring context, called by reflection since Spring's classes are not the host's. */
final class SpringContext {

    private static final int AUTOWIRE_CONSTRUCTOR = 3;

    private final Object context;

    SpringContext(Object context) {
        this.context = context;
    }

    /** A new instance by its constructor, whose parameters are beans of the plugin. */
    <T> T create(Class<T> type) {
        Object factory = call(context, "getAutowireCapableBeanFactory", new Class<?>[0]);
        return type.cast(call(factory, "createBean", new Class<?>[] {Class.class, int.class, boolean.class},
                type, AUTOWIRE_CONSTRUCTOR, false));
    }

    Object bean(String id) {
        return call(context, "getBean", new Class<?>[] {String.class}, id);
    }

    private static Object call(Object target, String name, Class<?>[] types, Object... arguments) {
        try {
            return target.getClass().getMethod(name, types).invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException) {
                throw (RuntimeException) e.getCause();
            }
            if (e.getCause() instanceof Error) {
                throw (Error) e.getCause();
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Spring has no " + name, e);
        }
    }
}
