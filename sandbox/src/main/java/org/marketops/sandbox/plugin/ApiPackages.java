package org.marketops.sandbox.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The packages that plugins may import from the host, with the versions a Jira 9.12 of this kind would give them. Only
 * what is listed here can be imported: a plugin that needs more does not resolve, as on a Jira that lacks the package.
 */
final class ApiPackages {

    private static final String JIRA = "9.12.5";

    private ApiPackages() {
    }

    /** In the form of {@code org.osgi.framework.system.packages.extra}. */
    static String exports() {
        Set<String> exports = new TreeSet<>();
        add(exports, com.atlassian.event.api.EventPublisher.class, JIRA, "com.atlassian.", "org.ofbiz.");
        add(exports, com.opensymphony.workflow.Workflow.class, JIRA, "com.opensymphony.workflow");
        add(exports, com.opensymphony.module.propertyset.PropertySet.class, JIRA, "com.opensymphony.module.propertyset");
        add(exports, net.java.ao.Entity.class, "3.2.11", "net.java.ao");
        add(exports, javax.ws.rs.Path.class, "1.1.1", "javax.ws.rs");
        for (String servlet : List.of("", ".annotation", ".descriptor", ".http")) {
            exports.add("javax.servlet" + servlet + ";version=\"4.0.1\"");
        }
        exports.add("org.slf4j;version=\"1.7.36\"");
        exports.add("org.slf4j.event;version=\"1.7.36\"");
        exports.add("org.slf4j.helpers;version=\"1.7.36\"");
        exports.add("org.slf4j.spi;version=\"1.7.36\"");
        exports.add("org.dom4j;version=\"2.1.4\"");
        // A mandatory import of the Spring extender.
        exports.add("org.apache.commons.logging;version=\"1.2\"");
        return String.join(",", exports);
    }

    private static void add(Set<String> exports, Class<?> anchor, String version, String... prefixes) {
        for (String name : packagesBeside(anchor)) {
            if (Stream.of(prefixes).anyMatch(name::startsWith)) {
                exports.add(name + ";version=\"" + version + "\"");
            }
        }
    }

    /** All packages with classes in the jar or folder that the class comes from. */
    private static Set<String> packagesBeside(Class<?> anchor) {
        Set<String> packages = new TreeSet<>();
        try {
            Path source = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(source)) {
                try (Stream<Path> files = Files.walk(source)) {
                    files.forEach(file -> addPackage(packages, source.relativize(file).toString().replace('\\', '/')));
                }
            } else {
                try (JarFile jar = new JarFile(source.toFile())) {
                    for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                        addPackage(packages, entries.nextElement().getName());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return packages;
    }

    private static void addPackage(Set<String> packages, String file) {
        int slash = file.lastIndexOf('/');
        if (slash > 0 && file.endsWith(".class") && !file.startsWith("META-INF/")) {
            packages.add(file.substring(0, slash).replace('/', '.'));
        }
    }
}
