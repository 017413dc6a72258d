package org.marketops.sandbox.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets the running frameworks' {@code bundle:} addresses survive a way through text. Felix could do it itself only by
 * taking the one URL factory of the JVM, which Tomcat needs. Each framework registers while it runs.
 */
public final class BundleUrls extends URLStreamHandlerProvider {

    /** By framework id, the part of the address before the underscore. */
    private static final Map<String, URL> RUNNING = new ConcurrentHashMap<>();

    /** Called by {@link java.util.ServiceLoader}. */
    public BundleUrls() {
    }

    static void register(URL entry) {
        RUNNING.put(frameworkId(entry), entry);
    }

    static void unregister(URL entry) {
        RUNNING.remove(frameworkId(entry));
    }

    private static String frameworkId(URL entry) {
        String host = entry.getHost();
        int end = host.indexOf('_');
        return end < 0 ? host : host.substring(0, end);
    }

    @Override
    public URLStreamHandler createURLStreamHandler(String protocol) {
        return protocol.equals("bundle") ? new Handler() : null;
    }

    /** Opens by Felix's own handler, which an address inherits from the one it is made from. */
    private static final class Handler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            URL running = RUNNING.get(frameworkId(url));
            if (running == null) {
                throw new IOException("The plugin system of this address has stopped: " + url);
            }
            return new URL(running, url.toExternalForm()).openConnection();
        }
    }
}
