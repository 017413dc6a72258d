package org.marketops.sandbox.plugin;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.marketops.sandbox.directory.SandboxAuthenticationContext;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.platform.Platform;
import org.marketops.sandbox.platform.PlatformSettings;
import org.marketops.sandbox.platform.RequestSecurity;
import org.marketops.sandbox.store.Database;

/** The plugin system with a database and the least of a host around it. */
final class TestHost implements AutoCloseable, RequestSecurity {

    final Database database;
    final HostComponents host = new HostComponents();
    final Platform platform;
    final ModuleRegistry registry = new ModuleRegistry();
    final PluginSystem plugins;
    final WebFragments fragments;
    final WebResources resources;

    TestHost(Path home) {
        this(home, Database.open("jdbc:h2:mem:" + System.nanoTime(), "sa", "", 5), Set.of());
    }

    TestHost(Path home, Database database, Set<String> failLinks) {
        this.database = database;
        PlatformSettings settings = new PlatformSettings(() -> "http://localhost/jira", "/jira", "node1");
        platform = new Platform(database, settings);
        platform.addTo(host, this);
        fragments = new WebFragments(registry, platform.velocity(), platform.translations(), settings);
        resources = new WebResources(registry, settings, platform.translations());
        host.add(PageBuilderService.class, resources);
        host.add(JiraAuthenticationContext.class, new SandboxAuthenticationContext(platform.translations()::helper));
        plugins = new PluginSystem(home, host, platform, registry, failLinks);
        plugins.start();
    }

    @Override
    public String xsrfToken(HttpServletRequest request, HttpServletResponse response) {
        return "token";
    }

    @Override
    public boolean xsrfValid(HttpServletRequest request) {
        return "token".equals(request.getParameter("atl_token"));
    }

    @Override
    public boolean webSudoValid(HttpServletRequest request) {
        return true;
    }

    @Override
    public void askForWebSudo(HttpServletRequest request, HttpServletResponse response) {
        throw new IllegalStateException("asked");
    }

    @Override
    public URI loginUri(URI returnTo) {
        return URI.create("/login.jsp");
    }

    @Override
    public void close() {
        plugins.close();
        platform.close();
        database.close();
    }
}
