package org.marketops.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sandbox in its own JVM, with the class path of this one, that can be stopped, killed and started again. Its
 * output is appended to a log file beside the home, called as the home with {@code .log} after it.
 */
public final class HostProcess implements Host {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Pattern READY = Pattern.compile(Main.READY + "(\\S+)");

    private final List<String> jvmOptions;
    private final Path log;
    private SandboxConfig config;
    private Process process;
    private URI baseUrl;

    private HostProcess(SandboxConfig config, List<String> jvmOptions) {
        this.config = config;
        this.jvmOptions = jvmOptions;
        this.log = config.home().resolveSibling(config.home().getFileName() + ".log");
    }

    public static HostProcess start(SandboxConfig config) {
        return start(config, List.of());
    }

    /** @param jvmOptions options of the new JVM, for example its heap size */
    public static HostProcess start(SandboxConfig config, List<String> jvmOptions) {
        HostProcess host = new HostProcess(config, jvmOptions);
        host.start();
        return host;
    }

    /** Options that let a debugger attach to the process on a port of this machine. */
    public static List<String> debug(int port) {
        return List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port);
    }

    /** Starts it again after {@link #kill} or {@link #stop}, and waits until it answers. */
    public void start() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("The sandbox runs already as process " + process.pid());
        }
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            long from = Files.exists(log) ? Files.size(log) : 0;
            process = new ProcessBuilder(command()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            baseUrl = waitUntilReady(from);
            config = config.port(baseUrl.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Starts in half the time that all compiler stages would take; given options come later and win.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(Arguments.of(config));
        return command;
    }

    private URI waitUntilReady(long from) {
        try {
            String line = Wait.atMost(START).until("the sandbox to be ready", () -> readyAddress(from),
                    address -> !address.isEmpty() || !process.isAlive());
            if (line.isEmpty()) {
                throw new AssertionError("The sandbox stopped with code " + process.exitValue());
            }
            return URI.create(line);
        } catch (AssertionError e) {
            process.destroyForcibly();
            throw new AssertionError(e.getMessage() + System.lineSeparator() + logSince(from), e);
        }
    }

    private String readyAddress(long from) {
        Matcher matcher = READY.matcher(logSince(from));
        return matcher.find() ? matcher.group(1) : "";
    }

    private String logSince(long from) {
        try {
            byte[] bytes = Files.readAllBytes(log);
            int start = (int) Math.min(from, bytes.length);
            return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process at once, as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks the process to stop, as SIGTERM does, and returns its exit code. */
    public int stop() {
        process.destroy();
        awaitEnd();
        return process.exitValue();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The sandbox did not stop within " + STOP.toSeconds() + " s; see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    @Override
    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public void restart() {
        stop();
        start();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }
}
