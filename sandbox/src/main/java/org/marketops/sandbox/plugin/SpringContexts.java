package org.marketops.sandbox.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * The Spring contexts that the extender makes, one a bundle and in threads of its own. Spring is a bundle too, so all
 * calls into it are by reflection.
 */
final class SpringContexts {

    private static final String LISTENER = "org.eclipse.gemini.blueprint.context.event.OsgiBundleApplicationContextListener";
    private static final String CONTEXT = "org.springframework.context.ApplicationContext";

    private final OsgiFramework framework;
    private final Map<Bundle, CompletableFuture<Void>> outcomes = new ConcurrentHashMap<>();
    private final Map<Bundle, String> waiting = new ConcurrentHashMap<>();

    SpringContexts(OsgiFramework framework) {
        this.framework = framework;
        try {
            Class<?> type = framework.extender().loadClass(LISTENER);
            Object listener = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this::invoke);
            framework.extender().getBundleContext().registerService(LISTENER, listener, null);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The Spring extender has no listener interface", e);
        }
    }

    /** To be called before the bundle starts. */
    void expect(Bundle bundle) {
        outcomes.put(bundle, new CompletableFuture<>());
        waiting.remove(bundle);
    }

    /**
     * Waits for the context of a started bundle.
     *
     * @throws PluginRefused with the cause, if it failed or did not come in time
     */
    SpringContext await(Bundle bundle, long millis) {
        try {
            outcomes.get(bundle).get(millis, TimeUnit.MILLISECONDS);
            return new SpringContext(context(bundle));
        } catch (ExecutionException e) {
            throw new PluginRefused("upm.plugin.error.enable.failed", reason(e.getCause()), e.getCause());
        } catch (TimeoutException e) {
            throw new PluginRefused("upm.plugin.error.enable.failed", "The plugin timed out during initialisation after "
                    + millis / 1000 + " s. " + waiting.getOrDefault(bundle, "Its Spring context did not come up."), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginRefused("upm.plugin.error.enable.failed", "Interrupted while the plugin started.", e);
        } finally {
            outcomes.remove(bundle);
        }
    }

    private Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "toString":
                return "listener of the plugin system";
            default:
                onEvent(arguments[0]);
                return null;
        }
    }

    private void onEvent(Object event) throws ReflectiveOperationException {
        Bundle bundle = (Bundle) call(event, "getBundle");
        CompletableFuture<Void> outcome = outcomes.get(bundle);
        String name = event.getClass().getSimpleName();
        if (name.equals("BootstrappingDependenciesEvent")) {
            waiting.put(bundle, "It waits for services that are not there: " + call(event, "getDependenciesAsFilter"));
        } else if (outcome != null && name.equals("OsgiBundleContextRefreshedEvent")) {
            outcome.complete(null);
        } else if (outcome != null && name.contains("Failed")) {
            outcome.completeExceptionally((Throwable) call(event, "getFailureCause"));
        }
    }

    private Object context(Bundle bundle) {
        BundleContext context = framework.context();
        String filter = "(&(objectClass=" + CONTEXT + ")(org.springframework.context.service.name="
                + bundle.getSymbolicName() + "))";
        try {
            ServiceReference<?>[] references = context.getAllServiceReferences(null, filter);
            if (references == null) {
                throw new PluginRefused("upm.plugin.error.enable.failed", "The plugin's Spring context went away again.");
            }
            return context.getService(references[0]);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(filter, e);
        }
    }

    /** The innermost messages say most: a missing service, a class, a bean. */
    private static String reason(Throwable cause) {
        Throwable innermost = cause;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String first = String.valueOf(cause.getMessage());
        String last = innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
        return innermost == cause ? first : last + " (" + first.split(";")[0] + ")";
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        try {
            return target.getClass().getMethod(method).invoke(target);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method + " of " + target.getClass().getName(), e.getCause());
        }
    }
}
