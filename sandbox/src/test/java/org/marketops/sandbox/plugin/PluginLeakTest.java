package org.marketops.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.sandbox.StartedThreads;

class PluginLeakTest {

    private static final int CYCLES = 20;

    @TempDir
    Path folder;

    @Test
    void twentyCyclesLeaveNoClassLoaderAndNoThread() throws Exception {
        StartedThreads threads = new StartedThreads();
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
        assertThat(threads.stillRunning(thread -> true)).as("threads still there, and what they do").isEmpty();
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
}
