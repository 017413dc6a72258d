package org.marketops.sandbox.rest.upm;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.sandbox.plugin.InstalledPlugin;
import org.marketops.sandbox.plugin.PluginRefused;
import org.marketops.sandbox.plugin.PluginSystem;

/** {@code /rest/plugins/1.0/*}: list, upload, enable, disable and uninstall plugins. For system administrators alone. */
public final class UpmServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PLUGIN = "application/vnd.atl.plugins.plugin+json";
    private static final String INSTALLED = "application/vnd.atl.plugins.installed+json";
    private static final String ERROR = "application/vnd.atl.plugins.error+json";

    private final transient PluginSystem plugins;
    private final transient JiraAuthenticationContext who;
    private final transient GlobalPermissionManager rights;
    private final transient Installations installations;
    private final transient Tokens tokens = new Tokens();
    private final transient ObjectMapper json = new ObjectMapper();

    public UpmServlet(PluginSystem plugins, JiraAuthenticationContext who, GlobalPermissionManager rights) {
        this.plugins = plugins;
        this.who = who;
        this.rights = rights;
        this.installations = new Installations(plugins);
    }

    @Override
    public void destroy() {
        installations.close();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ApplicationUser user = who.getLoggedInUser();
        if (!rights.hasPermission(GlobalPermissionKey.SYSTEM_ADMIN, user)) {
            refuse(response, user == null ? 401 : 403, "upm.error.unauthorized", "Plugins are for system administrators.");
            return;
        }
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        try {
            route(request, response, path);
        } catch (PluginRefused e) {
            refuse(response, 404, e.subCode(), e.getMessage());
        }
    }

    private void route(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        if (path.isEmpty() && method.equals("GET")) {
            response.setHeader("upm-token", tokens.issue());
            write(response, 200, INSTALLED, shapes(request).list(plugins.plugins()));
        } else if (path.isEmpty() && method.equals("POST")) {
            install(request, response);
        } else if (path.startsWith("pending/") && method.equals("GET")) {
            pending(request, response, path.substring("pending/".length()));
        } else if (path.startsWith("tasks/") && method.equals("GET")) {
            task(request, response, path.substring("tasks/".length()));
        } else if (path.matches("[^/]+-key")) {
            plugin(request, response, method, path.substring(0, path.length() - "-key".length()));
        } else {
            refuse(response, 404, "upm.error.not.found", "There is nothing at " + path);
        }
    }

    private void install(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // The token is a guard against forged forms, too: only this interface gives it out, and no other site can read it.
        if (!tokens.use(tokenOf(request))) {
            refuse(response, 403, "upm.error.invalid.token",
                    "The token is unknown or used. GET this address first; its header upm-token has a new one.");
            return;
        }
        String type = String.valueOf(request.getContentType());
        Optional<Path> jar = type.startsWith("multipart/") ? Upload.store(request) : Optional.empty();
        if (jar.isEmpty()) {
            refuse(response, 400, "upm.pluginInstall.error.file.missing", "The form has no file in a part named 'plugin'.");
            return;
        }
        InstallTask task = installations.begin(jar.get(), who.getLoggedInUser().getKey());
        response.setHeader("Location", root(request) + "pending/" + task.id());
        JsonNode body = task.json(root(request));
        if (String.valueOf(request.getHeader("Accept")).contains("json")) {
            write(response, 202, InstallTask.INSTALLING, body);
        } else {
            response.setStatus(202);
            response.setContentType("text/html;charset=UTF-8");
            // The old form upload reads the answer from a hidden frame, where bare JSON would be offered as a file.
            response.getWriter().write("<textarea>" + body.toString().replace("&", "&amp;").replace("<", "&lt;") + "</textarea>");
        }
    }

    /** From the query alone: reading parameters in the usual way would read the upload. */
    private static String tokenOf(HttpServletRequest request) {
        String query = String.valueOf(request.getQueryString());
        return query.replaceAll("(?:.*&)?token=([^&]*).*", "$1");
    }

    private void pending(HttpServletRequest request, HttpServletResponse response, String id) throws IOException {
        Optional<InstallTask> task = installations.task(id);
        String installed = task.map(InstallTask::pluginKey).orElse(null);
        if (installed == null) {
            task(request, response, id);
        } else {
            response.setStatus(303);
            response.setHeader("Location", root(request) + installed + "-key");
        }
    }

    private void task(HttpServletRequest request, HttpServletResponse response, String id) throws IOException {
        Optional<InstallTask> task = installations.task(id);
        if (task.isPresent()) {
            write(response, 200, task.get().contentType(), task.get().json(root(request)));
        } else {
            refuse(response, 404, "upm.error.not.found", "There is no task " + id);
        }
    }

    private void plugin(HttpServletRequest request, HttpServletResponse response, String method, String key) throws IOException {
        Optional<InstalledPlugin> plugin = plugins.plugin(key);
        if (plugin.isEmpty()) {
            refuse(response, 404, "upm.error.not.found", "There is no plugin " + key);
        } else if (method.equals("GET")) {
            write(response, 200, PLUGIN, shapes(request).detail(plugin.get()));
        } else if (method.equals("PUT")) {
            change(request, response, key);
        } else if (method.equals("DELETE")) {
            plugins.uninstall(key);
            response.setStatus(204);
        } else {
            refuse(response, 405, "upm.error.method", method + " is not possible here");
        }
    }

    private void change(HttpServletRequest request, HttpServletResponse response, String key) throws IOException {
        JsonNode enabled;
        try {
            enabled = json.readTree(request.getInputStream()).path("enabled");
        } catch (JsonProcessingException e) {
            enabled = MissingNode.getInstance();
        }
        if (!enabled.isBoolean()) {
            refuse(response, 400, "upm.error.invalid.body", "The body has to say {\"enabled\":true} or {\"enabled\":false}.");
            return;
        }
        InstalledPlugin changed = enabled.booleanValue() ? plugins.enable(key) : plugins.disable(key);
        write(response, 200, PLUGIN, shapes(request).detail(changed));
    }

    private static PluginJson shapes(HttpServletRequest request) {
        return new PluginJson(root(request));
    }

    private static String root(HttpServletRequest request) {
        return request.getContextPath() + request.getServletPath() + "/";
    }

    private static void refuse(HttpServletResponse response, int status, String subCode, String message) throws IOException {
        write(response, status, ERROR, PluginJson.error(subCode, message));
    }

    private static void write(HttpServletResponse response, int status, String type, JsonNode body) throws IOException {
        response.setStatus(status);
        response.setContentType(type + ";charset=UTF-8");
        response.getWriter().write(body.toString());
    }
}
