package org.marketops.sandbox.plugin;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A Tomcat with the plugin system's servlets; the header {@code Test-User} logs in. */
final class TestWeb implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client = HttpClient.newHttpClient();

    TestWeb(TestHost host, Path folder) throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.setSilent(true);
        Context context = tomcat.addContext("/jira", folder.toString());
        servlet(context, "servlets", new PluginServlets(host.registry), "/plugins/servlet/*");
        servlet(context, "rest", new PluginRest(host.registry, host.host, host), "/rest/*");
        servlet(context, "files", host.resources.servlet(), "/download/resources/*");
        context.addServletMappingDecoded("/s/*", "files");
        FilterDef login = new FilterDef();
        login.setFilterName("login");
        login.setFilter(new Login(host.host.get(JiraAuthenticationContext.class)));
        context.addFilterDef(login);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("login");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
        tomcat.getConnector();
        tomcat.start();
    }

    private static void servlet(Context context, String name, javax.servlet.http.HttpServlet servlet, String pattern) {
        Tomcat.addServlet(context, name, servlet);
        context.addServletMappingDecoded(pattern, name);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/jira" + path));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    private static final class Login implements Filter {
        private final JiraAuthenticationContext context;

        Login(JiraAuthenticationContext context) {
            this.context = context;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String name = ((HttpServletRequest) request).getHeader("Test-User");
            context.setLoggedInUser(name == null ? null : new TestUser(name));
            try {
                chain.doFilter(request, response);
            } finally {
                context.setLoggedInUser(null);
            }
        }
    }

    private static final class TestUser implements ApplicationUser {
        private final String name;

        TestUser(String name) {
            this.name = name;
        }

        @Override
        public String getKey() {
            return name;
        }

        @Override
        public String getUsername() {
            return name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getDisplayName() {
            return name;
        }

        @Override
        public String getEmailAddress() {
            return name + "@example.org";
        }

        @Override
        public boolean isActive() {
            return true;
        }
    }
}
