package org.marketops.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.marketops.acceptance.jar.PluginJar;
import org.marketops.sandbox.launch.SandboxConfig;

/** Fresh homes for sandboxes, below the module's target folder so that logs can be read afterwards. */
public final class Homes {

    private Homes() {}

    /** An empty home with the demo people and without the plugin. */
    public static SandboxConfig bare(String name) {
        Path home = PluginJar.repository().resolve("acceptance/target/homes").resolve(name);
        empty(home);
        return SandboxConfig.at(home).demo(true);
    }

    /** An empty home with the demo people and the finished jar. */
    public static SandboxConfig withPlugin(String name) {
        return bare(name).plugin(PluginJar.built().path());
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Homes::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
