package org.marketops.acceptance.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/** The jar an admin would upload, as the build left it. */
public final class PluginJar {

    private final Path path;

    private PluginJar(Path path) {
        this.path = path;
    }

    /** @throws IllegalStateException if the build has not packaged it yet */
    public static PluginJar built() {
        Path target = repository().resolve("plugin/target");
        try (java.util.stream.Stream<Path> files = Files.list(target)) {
            return new PluginJar(files.filter(file -> file.getFileName().toString().matches("marketops-jira-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no plugin jar in " + target + ": package the plugin first")));
        } catch (IOException e) {
            throw new IllegalStateException("no plugin jar in " + target + ": package the plugin first", e);
        }
    }

    /** The root of the repository, from whichever module the tests run in. */
    public static Path repository() {
        Path here = Paths.get("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("atlassian-plugin.xml"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException("run from inside the repository");
        }
        return here;
    }

    public Path path() {
        return path;
    }

    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Manifest manifest() {
        try (JarFile jar = new JarFile(path.toFile())) {
            return jar.getManifest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> entries() {
        try (JarFile jar = new JarFile(path.toFile())) {
            return jar.stream().map(ZipEntry::getName).filter(name -> !name.endsWith("/")).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(String entry) {
        try (JarFile jar = new JarFile(path.toFile());
                InputStream in = jar.getInputStream(jar.getJarEntry(entry))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
