package org.marketops.sandbox.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of installed jars, one a plugin, named by its key. A jar is replaced in one step. */
final class InstalledJars {

    private final Path folder;

    InstalledJars(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path of(String key) {
        return folder.resolve(key.replaceAll("[^A-Za-z0-9._-]", "_") + ".jar");
    }

    void keep(PluginJar jar) {
        try {
            Path copy = Files.createTempFile(folder, "upload", ".tmp");
            Files.copy(jar.file(), copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, of(jar.key()), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String key) {
        try {
            Files.deleteIfExists(of(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
