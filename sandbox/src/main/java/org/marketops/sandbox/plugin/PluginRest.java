package org.marketops.sandbox.plugin;

import javax.servlet.http.HttpServlet;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.platform.RequestSecurity;

/** Dispatches {@code /rest/<path>/<version>/*} to the REST modules of plugins, each on its own Jersey 1. */
public final class PluginRest extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ModuleRegistry registry;
    private final transient HostComponents host;
    private final transient RequestSecurity security;

    public PluginRest(ModuleRegistry registry, HostComponents host, RequestSecurity security) {
        this.registry = registry;
        this.host = host;
        this.security = security;
    }
}
