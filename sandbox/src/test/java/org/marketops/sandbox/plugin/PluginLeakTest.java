package org.marketops.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLeakTest {

    private static final int CYCLES = 20;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final List<String> JDK_POOLS = List.of("HttpClient", "Common-Cleaner", "ForkJoinPool.commonPool");

    @TempDir
    Path folder;

    @Test
    void twentyCyclesLeaveNoClassLoaderAndNoThread() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        Path jar = NotesPlugin.version("1.0.0").write(folder.resolve("notes.jar"));
        try (TestHost host = new TestHost(folder.resolve("home")); TestWeb web = new TestWeb(host, folder)) {
            host.plugins.install(jar);
            for (int i = 0; i < CYCLES; i++) {
                use(host, web, i);
                loaders.add(new WeakReference<>(host.registry.classLoader(NotesPlugin.KEY).orElseThrow()));
                cycle(host, jar, i);
            }
            host.plugins.disable(NotesPlugin.KEY);
            long left = alive(loaders);

            assertThat(left).as("class loaders still there").isZero();
        }
        assertThat(stillRunning(before)).as("threads still there, and what they do").isEmpty();
    }

    private static void use(TestHost host, TestWeb web, int i) {
        host.platform.events().publish("note " + i);
        assertThat(host.fragments.panels("right", new HashMap<>())).hasSize(2);
        assertThat(web.get("/plugins/servlet/notes").statusCode()).isEqualTo(200);
        assertThat(web.get("/rest/notes/1.0/notes/open").statusCode()).isEqualTo(200);
    }

    private static void cycle(TestHost host, Path jar, int i) {
        if (i % 2 == 0) {
            host.plugins.disable(NotesPlugin.KEY);
            host.plugins.enable(NotesPlugin.KEY);
        } else {
            assertThat(host.plugins.install(jar).enabled()).isTrue();
        }
    }

    /** The collector may need to be asked more than once: class loaders go after what they loaded. */
    private static long alive(List<WeakReference<ClassLoader>> loaders) throws InterruptedException {
        long alive = loaders.size();
        for (int i = 0; i < 20 && alive > 0; i++) {
            System.gc();
            synchronized (loaders) {
                loaders.wait(50);
            }
            alive = loaders.stream().filter(reference -> reference.get() != null).count();
        }
        return alive;
    }

    /** A pool that was shut down ends its threads a moment later: only what stays for seconds is a leak. */
    private static Map<String, List<StackTraceElement>> stillRunning(Set<Thread> before) throws InterruptedException {
        for (Thread thread : started(before).keySet()) {
            thread.join(PATIENCE_MILLIS);
        }
        return started(before).entrySet().stream().collect(Collectors.toMap(
                entry -> entry.getKey().getName(), entry -> Arrays.asList(entry.getValue()), (one, other) -> one));
    }

    /** Threads of the JDK's own pools are left out: it keeps them for the next who asks. */
    private static Map<Thread, StackTraceElement[]> started(Set<Thread> before) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> !before.contains(entry.getKey()) && entry.getKey().isAlive())
                .filter(entry -> JDK_POOLS.stream().noneMatch(entry.getKey().getName()::contains))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
