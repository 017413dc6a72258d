package org.marketops.sandbox.plugin;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.dom4j.Element;

/** Dispatches {@code /plugins/servlet/*} to the servlets of plugins; each is made at its first request after every enabling. */
public final class PluginServlets extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ModuleRegistry registry;
    private final transient Map<PluginModule, HttpServlet> servlets = new ConcurrentHashMap<>();

    public PluginServlets(ModuleRegistry registry) {
        this.registry = registry;
        registry.onRemove(this::destroyAll);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        Optional<PluginModule> module = registry.modules("servlet").stream()
                .filter(candidate -> match(candidate, path).isPresent())
                .max(Comparator.comparingInt(candidate -> match(candidate, path).get().length()));
        if (module.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(module.get().classLoader());
        try {
            servlet(module.get()).service(
                    new PluginRequest(request, base(match(module.get(), path).get())), response);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private HttpServlet servlet(PluginModule module) throws ServletException {
        HttpServlet known = servlets.get(module);
        if (known != null) {
            return known;
        }
        synchronized (servlets) {
            HttpServlet servlet = servlets.get(module);
            if (servlet == null) {
                servlet = make(module);
                servlets.put(module, servlet);
            }
            return servlet;
        }
    }

    private HttpServlet make(PluginModule module) throws ServletException {
        try {
            HttpServlet servlet = (HttpServlet) module.create();
            servlet.init(new PluginServletConfig(module, getServletContext()));
            return servlet;
        } catch (ClassNotFoundException e) {
            throw new ServletException(module.completeKey() + " has no class " + e.getMessage(), e);
        }
    }

    private void destroyAll(LoadedPlugin plugin) {
        servlets.entrySet().removeIf(entry -> {
            boolean goes = entry.getKey().plugin() == plugin;
            if (goes) {
                entry.getValue().destroy();
            }
            return goes;
        });
    }

    private static Optional<String> match(PluginModule module, String path) {
        return module.element().elements("url-pattern").stream()
                .map(Element::getTextTrim)
                .filter(pattern -> matches(pattern, path))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean matches(String pattern, String path) {
        if (pattern.endsWith("/*")) {
            return path.equals(base(pattern)) || path.startsWith(base(pattern) + "/");
        }
        return pattern.equals(path);
    }

    private static String base(String pattern) {
        return pattern.endsWith("/*") ? pattern.substring(0, pattern.length() - 2) : pattern;
    }
}
