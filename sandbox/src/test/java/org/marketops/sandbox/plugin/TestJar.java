package org.marketops.sandbox.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes a plugin jar from sources and texts, as a build would. */
public final class TestJar {

    /** The compiler takes most of a test's time, and the same sources give the same classes. */
    private static final Map<Map<String, String>, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    public TestJar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public TestJar without(String header) {
        headers.remove(header);
        return this;
    }

    public TestJar file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestJar file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public TestJar withoutFile(String name) {
        files.remove(name);
        return this;
    }

    /** @param lines the source, without its package line */
    public TestJar source(String className, String... lines) {
        String packageName = className.substring(0, className.lastIndexOf('.'));
        sources.put(className, "package " + packageName + ";\n" + String.join("\n", lines));
        return this;
    }

    public Path write(Path jar) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out, manifest)) {
            Map<String, byte[]> all = new LinkedHashMap<>(COMPILED.computeIfAbsent(Map.copyOf(sources), TestJar::compiled));
            all.putAll(files);
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                entries.putNextEntry(new JarEntry(file.getKey()));
                entries.write(file.getValue());
                entries.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> compiled(Map<String, String> sources) {
        if (sources.isEmpty()) {
            return Map.of();
        }
        try {
            return compile(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> compile(Map<String, String> sources) throws IOException {
        Path target = Files.createTempDirectory("test-plugin");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        boolean done = compiler.getTask(null, null, null,
                List.of("--release", "11", "-proc:none", "-cp", classPath, "-d", target.toString()), null, units).call();
        if (!done) {
            throw new IllegalStateException("The test plugin does not compile");
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (Stream<Path> walked = Files.walk(target)) {
            for (Path file : walked.filter(Files::isRegularFile).collect(Collectors.toList())) {
                classes.put(target.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
