package org.marketops.sandbox.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import org.marketops.sandbox.rest.StatusServlet;
import org.marketops.sandbox.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running sandbox: makes every room, in the order in which they need one another, and stops them in reverse. */
public final class Sandbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private final Deque<AutoCloseable> rooms = new ArrayDeque<>();
    private final SandboxConfig config;
    private volatile String state = "STARTING";
    private URI baseUrl;

    private Sandbox(SandboxConfig config) {
        this.config = config;
    }

    /**
     * Starts everything and returns when pages and plugins can be used.
     *
     * @throws StartRefused if the port is taken, the home is in use or the database cannot be reached
     */
    public static Sandbox start(SandboxConfig config) {
        Sandbox sandbox = new Sandbox(config);
        try {
            sandbox.open();
            return sandbox;
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    private void open() {
        int port = freePort(config.port());
        room(HomeLock.take(config.home()));
        WebServer web = room(new WebServer(port, config.home().resolve("web")));
        web.servlet("status", new StatusServlet(() -> state), "/status");
        web.start();
        baseUrl = web.baseUrl();
        state = "RUNNING";
    }

    /** Fails before anything is opened when somebody else listens, and settles on a number when any will do. */
    private static int freePort(int wanted) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(wanted));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("Port " + wanted + " is taken by another program. Choose another with --port N,"
                    + " or any free one with --port 0.", e);
        }
    }

    private <T extends AutoCloseable> T room(T room) {
        rooms.push(room);
        return room;
    }

    public URI baseUrl() {
        return baseUrl;
    }

    /** Stops in reverse order; a room that fails to stop does not keep the others from it. */
    @Override
    public synchronized void close() {
        state = "STOPPING";
        while (!rooms.isEmpty()) {
            AutoCloseable room = rooms.pop();
            try {
                room.close();
            } catch (Exception e) {
                LOG.warn("{} did not stop well", room.getClass().getSimpleName(), e);
            }
        }
    }
}
