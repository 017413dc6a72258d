package org.marketops.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.marketops.sandbox.platform.HostComponents;
import org.marketops.sandbox.plugin.PluginSystem;
import org.marketops.sandbox.rest.StatusServlet;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running sandbox. Starts its rooms in the order in which they need one another, and stops them in reverse. */
public final class Sandbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private final Deque<AutoCloseable> rooms = new ArrayDeque<>();
    private final SandboxConfig config;
    private final URI baseUrl;
    private volatile String state = "STARTING";
    private Composition composition;

    private Sandbox(SandboxConfig config, int port) {
        this.config = config;
        this.baseUrl = URI.create("http://localhost:" + port + WebServer.CONTEXT_PATH);
    }

    /**
     * Starts everything and returns when pages and plugins can be used.
     *
     * @throws StartRefused if the port is taken, the home is in use or the database cannot be reached
     */
    public static Sandbox start(SandboxConfig config) {
        Sandbox sandbox = new Sandbox(config, freePort(config.port()));
        try {
            sandbox.open();
            return sandbox;
        } catch (RuntimeException | Error e) {
            sandbox.close();
            throw e;
        }
    }

    private void open() {
        room(HomeLock.take(config.home()));
        Database database = room(Databases.open(config));
        composition = new Composition(config, database, baseUrl.toString());
        room(composition.platform());
        room(composition.mails());
        PluginSystem plugins = room(composition.plugins());
        WebServer web = room(new WebServer(baseUrl.getPort(), config.home().resolve("web")));
        web.servlet("status", new StatusServlet(() -> state), "/status");
        composition.mount(web);
        web.start();
        plugins.start();
        composition.platform().scheduler().start();
        composition.mails().start();
        config.plugins().stream().filter(jar -> !isInstalled(jar)).forEach(jar -> install(plugins, jar));
        state = "RUNNING";
    }

    /** The very same file: a jar that was built anew is an upgrade, even with the same version. */
    private boolean isInstalled(Path jar) {
        try (DirectoryStream<Path> installed = Files.newDirectoryStream(
                Files.createDirectories(config.home().resolve("plugins").resolve("installed-plugins")))) {
            for (Path file : installed) {
                if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), Files.readAllBytes(jar))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void install(PluginSystem plugins, Path jar) {
        plugins.install(jar).failure().ifPresent(reason -> LOG.warn("{} is installed and not enabled: {}", jar, reason));
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

    /** The services that plugins see. */
    public HostComponents components() {
        return composition.jira();
    }

    /** The sandbox's own doors: Directory, PluginSystem, Screens, Transitions, … */
    public HostComponents rooms() {
        return composition.rooms();
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
