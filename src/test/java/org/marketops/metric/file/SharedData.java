package org.marketops.metric.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real exports that lie beside the repository; a test that needs one is skipped where they are absent. */
public final class SharedData {

    private SharedData() {
    }

    public static UploadedFile file(String name) {
        Path file = folder().resolve(name);
        assumeTrue(Files.isReadable(file), () -> "skipped: " + file + " is not there; set -Dmarketops.sharedData to its folder");
        try {
            return TextFile.ofBytes(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder() {
        String set = System.getProperty("marketops.sharedData");
        if (set != null) {
            return Path.of(set);
        }
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("atlassian-plugin.xml")) ? here : here.getParent();
        return root.resolveSibling("shared").resolve("data");
    }
}
