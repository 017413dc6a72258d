package org.marketops.sandbox.plugin;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** A request as a plugin's servlet sees it: its own base path belongs to the servlet path, the rest is the path info. */
final class PluginRequest extends HttpServletRequestWrapper {

    private final String basePath;

    PluginRequest(HttpServletRequest request, String basePath) {
        super(request);
        this.basePath = basePath;
    }

    @Override
    public String getServletPath() {
        return super.getServletPath() + basePath;
    }

    @Override
    public String getPathInfo() {
        String path = super.getPathInfo();
        if (path == null || path.equals(basePath)) {
            return null;
        }
        return path.startsWith(basePath) ? path.substring(basePath.length()) : path;
    }
}
