package org.marketops.sandbox.plugin;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.platform.RequestSecurity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dispatches {@code /rest/<path>/<version>/*} (or {@code latest}) to the REST modules of plugins, each on a Jersey 1 of
 * its own that lives from the first request to the plugin's end.
 */
public final class PluginRest extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PluginRest.class);

    private final transient ModuleRegistry registry;
    private final transient RestRules rules;
    private final transient Map<PluginModule, RestContainer> containers = new ConcurrentHashMap<>();

    public PluginRest(ModuleRegistry registry, HostComponents host, RequestSecurity security) {
        this.registry = registry;
        this.rules = new RestRules(host, security);
        registry.onRemove(this::destroyAll);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        for (PluginModule module : registry.modules("rest")) {
            Optional<String> base = base(module, path);
            if (base.isPresent()) {
                call(module, new PluginRequest(request, base.get()), response);
                return;
            }
        }
        fail(response, HttpServletResponse.SC_NOT_FOUND, "null for uri: " + request.getRequestURL());
    }

    private void call(PluginModule module, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache, no-store, no-transform");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(module.classLoader());
        rules.during(request);
        try {
            container(module).service(request, response);
        } catch (ServletException | RuntimeException | LinkageError e) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            if (!response.isCommitted()) {
                fail(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Internal server error");
            }
        } finally {
            rules.over();
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private RestContainer container(PluginModule module) throws ServletException {
        RestContainer known = containers.get(module);
        if (known != null) {
            return known;
        }
        synchronized (containers) {
            RestContainer container = containers.get(module);
            if (container == null) {
                container = started(module);
                containers.put(module, container);
            }
            return container;
        }
    }

    /** Jersey looks for its own parts by the thread's class loader, where a plugin has none of them. */
    private RestContainer started(PluginModule module) throws ServletException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(PluginRest.class.getClassLoader());
        try {
            RestContainer container = new RestContainer(module, rules);
            container.init(new PluginServletConfig(module, getServletContext()));
            return container;
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private void destroyAll(LoadedPlugin plugin) {
        containers.entrySet().removeIf(entry -> {
            boolean goes = entry.getKey().plugin() == plugin;
            if (goes) {
                entry.getValue().destroy();
            }
            return goes;
        });
    }

    /** The part of the path that belongs to the module, if the path is one of the module's. */
    private static Optional<String> base(PluginModule module, String path) {
        String root = module.element().attributeValue("path", "");
        String version = module.element().attributeValue("version", "none");
        String[] bases = version.equals("none")
                ? new String[] {root} : new String[] {root + "/" + version, root + "/latest"};
        for (String base : bases) {
            if (path.equals(base) || path.startsWith(base + "/")) {
                return Optional.of(base);
            }
        }
        return Optional.empty();
    }

    private static void fail(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"message\":\"" + message.replace("\\", "").replace("\"", "'")
                + "\",\"status-code\":" + status + "}");
    }
}
