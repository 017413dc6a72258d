package org.marketops.sandbox.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.servlet.Filter;
import javax.servlet.http.HttpServlet;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/**
 * Tomcat 9 with one application under {@code /jira}. Mount filters (in order) and servlets before {@link #start()}. Several may
 * live in one JVM. Port 0 takes a free one.
 */
public final class WebServer implements AutoCloseable {

    public static final String CONTEXT_PATH = "/jira";
    private static final int SESSION_MINUTES = 300;
    // Held here: the logging of the JDK forgets the level of a logger that nobody holds.
    private static final Logger LOG = Logger.getLogger("org.apache");
    private static final Logger LIFECYCLE_LOG = Logger.getLogger("org.apache.catalina.util.LifecycleBase");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Tomcat tomcat = new Tomcat();
    private final StandardContext context;
    private final Connector connector;
    private int filters;

    /** @param work a directory of this server alone, made when absent */
    public WebServer(int port, Path work) {
        // Tomcat would claim the JVM's only URL handler factory, which Felix and other servers in this JVM want, too.
        TomcatURLStreamHandlerFactory.disable();
        LOG.setLevel(Level.WARNING);
        // Its stack trace of a taken port says less than our own message.
        LIFECYCLE_LOG.setLevel(Level.OFF);
        tomcat.setBaseDir(directory(work).toString());
        tomcat.getEngine().setName("sandbox-" + COUNT.incrementAndGet());
        connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", "0.0.0.0");
        connector.setProperty("bindOnInit", "false");
        connector.setURIEncoding("UTF-8");
        connector.setMaxPostSize(64 * 1024 * 1024);
        connector.setProperty("relaxedQueryChars", "[]|{}");
        connector.setProperty("server", "sandbox");
        tomcat.setConnector(connector);
        ErrorReportValve errors = new ErrorReportValve();
        errors.setShowReport(false);
        errors.setShowServerInfo(false);
        tomcat.getHost().getPipeline().addValve(errors);
        context = (StandardContext) tomcat.addContext(CONTEXT_PATH, directory(work.resolve("webapp")).toString());
        configure(context);
    }

    private static void configure(StandardContext context) {
        StandardManager sessions = new StandardManager();
        sessions.setPathname(null);
        sessions.setSecureRandomAlgorithm("NativePRNGNonBlocking");
        context.setManager(sessions);
        context.setSessionTimeout(SESSION_MINUTES);
        context.setUseHttpOnly(true);
        context.setSessionCookiePath(CONTEXT_PATH);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        context.setClearReferencesObjectStreamClassCaches(false);
        context.setAllowCasualMultipartParsing(false);
        context.setParentClassLoader(WebServer.class.getClassLoader());
        org.apache.tomcat.util.http.Rfc6265CookieProcessor cookies = new org.apache.tomcat.util.http.Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("lax");
        context.setCookieProcessor(cookies);
    }

    public WebServer filter(String pattern, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("filter-" + ++filters);
        definition.setFilter(filter);
        FilterMap map = new FilterMap();
        map.setFilterName(definition.getFilterName());
        map.addURLPatternDecoded(pattern);
        context.addFilterDef(definition);
        context.addFilterMap(map);
        return this;
    }

    public WebServer servlet(String name, HttpServlet servlet, String... patterns) {
        Wrapper wrapper = Tomcat.addServlet(context, name, servlet);
        wrapper.setAsyncSupported(false);
        for (String pattern : patterns) {
            context.addServletMappingDecoded(pattern, name);
        }
        return this;
    }

    public Context context() {
        return context;
    }

    public void start() {
        try {
            tomcat.start();
            Throwable failure = connector.getState().isAvailable() ? null : new IOException("no connector");
            if (failure != null) {
                throw new IllegalStateException("Port " + connector.getPort() + " cannot be opened: another program uses it");
            }
        } catch (LifecycleException e) {
            close();
            throw new IllegalStateException("Port " + connector.getPort() + " cannot be opened: another program uses it", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The real port, known after {@link #start()}. */
    public int port() {
        return connector.getLocalPort() > 0 ? connector.getLocalPort() : connector.getPort();
    }

    public URI baseUrl() {
        return URI.create("http://localhost:" + port() + CONTEXT_PATH);
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The web server did not stop", e);
        }
    }

    private static Path directory(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
