package org.marketops.sandbox.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How one sandbox is to start: where it listens, where it keeps its files, what it installs. Immutable; every
 * change returns a new one. Without a database URL the sandbox keeps its data in an H2 file below the home.
 */
public final class SandboxConfig {

    private final Path home;
    private final int port;
    private final String databaseUrl;
    private final List<Path> plugins;
    private final boolean demo;
    private final String nodeId;
    private final Set<String> failLinks;
    private final String smtp;
    private final boolean stopPoints;

    private SandboxConfig(Path home, int port, String databaseUrl, List<Path> plugins,
                          boolean demo, String nodeId, Set<String> failLinks, String smtp, boolean stopPoints) {
        this.home = home;
        this.port = port;
        this.databaseUrl = databaseUrl;
        this.plugins = plugins;
        this.demo = demo;
        this.nodeId = nodeId;
        this.failLinks = failLinks;
        this.smtp = smtp;
        this.stopPoints = stopPoints;
    }

    /** A sandbox on any free port, with an H2 file, no plugin and no demo people. */
    public static SandboxConfig at(Path home) {
        return new SandboxConfig(home.toAbsolutePath().normalize(), 0, null, List.of(), false, "node1", Set.of(), null, false);
    }

    SandboxConfig home(Path other) {
        return new SandboxConfig(other.toAbsolutePath().normalize(), port, databaseUrl, plugins, demo,
                nodeId, failLinks, smtp, stopPoints);
    }

    /** @param chosen 0 for any free port */
    public SandboxConfig port(int chosen) {
        return new SandboxConfig(home, chosen, databaseUrl, plugins, demo, nodeId, failLinks, smtp, stopPoints);
    }

    /** @param url a JDBC URL of PostgreSQL or H2, or null for the H2 file below the home */
    public SandboxConfig database(String url) {
        return new SandboxConfig(home, port, url, plugins, demo, nodeId, failLinks, smtp, stopPoints);
    }

    /** Adds a plugin jar that is installed at the start unless the same plugin is there already. */
    public SandboxConfig plugin(Path jar) {
        List<Path> more = new ArrayList<>(plugins);
        more.add(jar.toAbsolutePath().normalize());
        return new SandboxConfig(home, port, databaseUrl, List.copyOf(more), demo, nodeId, failLinks, smtp, stopPoints);
    }

    /** With the people and groups of the demo company, or without. */
    public SandboxConfig demo(boolean wanted) {
        return new SandboxConfig(home, port, databaseUrl, plugins, wanted, nodeId, failLinks, smtp, stopPoints);
    }

    /** The name of this node among several on one database. */
    public SandboxConfig nodeId(String id) {
        return new SandboxConfig(home, port, databaseUrl, plugins, demo, id, failLinks, smtp, stopPoints);
    }

    /** Makes a host member, written {@code type#member}, fail to link when a plugin calls it. */
    public SandboxConfig failLink(String member) {
        Set<String> more = new TreeSet<>(failLinks);
        more.add(member);
        return new SandboxConfig(home, port, databaseUrl, plugins, demo, nodeId, more, smtp, stopPoints);
    }

    /** Sends mails to this server, written {@code host:port}; without one they are only kept. */
    public SandboxConfig smtp(String server) {
        return new SandboxConfig(home, port, databaseUrl, plugins, demo, nodeId, failLinks, server, stopPoints);
    }

    /** A test may let a thread stop at a statement, to kill the process just there: see {@code StopPoints}. */
    public SandboxConfig stopPoints(boolean wanted) {
        return new SandboxConfig(home, port, databaseUrl, plugins, demo, nodeId, failLinks, smtp, wanted);
    }

    public Path home() {
        return home;
    }

    public int port() {
        return port;
    }

    public Optional<String> databaseUrl() {
        return Optional.ofNullable(databaseUrl);
    }

    public List<Path> plugins() {
        return plugins;
    }

    public boolean demo() {
        return demo;
    }

    public String nodeId() {
        return nodeId;
    }

    public Set<String> failLinks() {
        return failLinks;
    }

    public Optional<String> smtp() {
        return Optional.ofNullable(smtp);
    }

    public boolean stopPoints() {
        return stopPoints;
    }

    /** The URL to connect to: the given one, or that of the H2 file, where an acknowledged write is on disk. */
    String jdbcUrl() {
        return databaseUrl().orElseGet(() -> "jdbc:h2:file:" + home.resolve("database").resolve("h2")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }
}
