package org.marketops.sandbox.rest.upm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.marketops.sandbox.plugin.PluginRefused;
import org.marketops.sandbox.plugin.PluginSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs uploaded jars in the background, one after the other, and remembers how it went. */
final class Installations implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Installations.class);

    private final PluginSystem plugins;
    private final Map<String, InstallTask> tasks = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "plugin-installation");
        thread.setDaemon(true);
        return thread;
    });

    Installations(PluginSystem plugins) {
        this.plugins = plugins;
    }

    /** @param jar is deleted afterwards, together with its directory */
    InstallTask begin(Path jar, String userKey) {
        InstallTask task = new InstallTask(jar.getFileName().toString(), userKey);
        tasks.put(task.id(), task);
        worker.execute(() -> install(jar, task));
        return task;
    }

    private void install(Path jar, InstallTask task) {
        try {
            task.installed(plugins.install(jar).key());
        } catch (PluginRefused e) {
            task.failed(e);
        } catch (RuntimeException e) {
            LOG.error("The installation of {} failed", jar.getFileName(), e);
            task.failed(e);
        } finally {
            delete(jar);
        }
    }

    private static void delete(Path jar) {
        try {
            Files.deleteIfExists(jar);
            Files.deleteIfExists(jar.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<InstallTask> task(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
