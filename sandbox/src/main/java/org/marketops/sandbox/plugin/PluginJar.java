package org.marketops.sandbox.plugin;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.dom4j.DocumentException;
import org.dom4j.io.SAXReader;
import org.xml.sax.SAXException;

/** A file that was looked into and found to be a transformerless plugin for this host. */
final class PluginJar {

    private static final String INVALID = "upm.pluginInstall.error.unrecognised.plugin.version.or.format";
    private static final int CLASS_MAGIC = 0xCAFEBABE;
    private static final int MAJOR_OF_JAVA_0 = 44;

    private final Path file;
    private final Descriptor descriptor;

    private PluginJar(Path file, Descriptor descriptor) {
        this.file = file;
        this.descriptor = descriptor;
    }

    /** @throws PluginRefused with the reason, if it is no such plugin */
    static PluginJar read(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            JarEntry xml = jar.getJarEntry("atlassian-plugin.xml");
            if (xml == null) {
                throw refuse("The file " + file.getFileName() + " is no plugin: it has no atlassian-plugin.xml at its root.");
            }
            Descriptor descriptor = descriptor(jar, xml);
            checkDescriptor(descriptor);
            checkManifest(jar, descriptor);
            checkClasses(jar);
            return new PluginJar(file, descriptor);
        } catch (IOException e) {
            throw new PluginRefused("upm.pluginInstall.error.invalid.plugin.jar",
                    "The file " + file.getFileName() + " is no jar file, or a broken one: " + e.getMessage(), e);
        }
    }

    private static Descriptor descriptor(JarFile jar, JarEntry xml) throws IOException {
        try (InputStream in = jar.getInputStream(xml)) {
            SAXReader reader = new SAXReader();
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Descriptor(reader.read(in).getRootElement());
        } catch (DocumentException | SAXException e) {
            throw new PluginRefused(INVALID, "atlassian-plugin.xml cannot be read: " + e.getMessage(), e);
        }
    }

    private static void checkDescriptor(Descriptor descriptor) {
        if (descriptor.key().isEmpty()) {
            throw refuse("atlassian-plugin.xml names no plugin key.");
        }
        if (!descriptor.pluginsVersion().equals("2")) {
            throw refuse("plugins-version in atlassian-plugin.xml must be 2, and is \"" + descriptor.pluginsVersion() + "\".");
        }
    }

    private static void checkManifest(JarFile jar, Descriptor descriptor) throws IOException {
        Attributes main = jar.getManifest() == null ? new Attributes() : jar.getManifest().getMainAttributes();
        String key = main.getValue("Atlassian-Plugin-Key");
        if (key == null) {
            throw refuse("The manifest has no Atlassian-Plugin-Key. Jira would transform such a jar; this host loads"
                    + " transformerless plugins only.");
        }
        if (!key.equals(descriptor.key())) {
            throw refuse("The manifest's Atlassian-Plugin-Key \"" + key + "\" is not the descriptor's key \""
                    + descriptor.key() + "\".");
        }
        if (main.getValue("Bundle-Version") == null) {
            throw refuse("The manifest has no Bundle-Version; without it Jira ignores the Atlassian-Plugin-Key.");
        }
        if (main.getValue("Spring-Context") == null && jar.stream().noneMatch(e -> e.getName().startsWith("META-INF/spring/"))) {
            throw refuse("The plugin has neither a Spring-Context header nor files in META-INF/spring: Jira would load it"
                    + " without injection, and its rest and ao modules would fail.");
        }
    }

    /** The copies for newer releases in META-INF/versions are left alone by an older JVM. */
    private static void checkClasses(JarFile jar) throws IOException {
        int running = Runtime.version().feature();
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            if (!entry.getName().endsWith(".class") || entry.getName().startsWith("META-INF/")) {
                continue;
            }
            try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
                if (in.readInt() != CLASS_MAGIC) {
                    throw refuse(entry.getName() + " is no class file.");
                }
                in.readUnsignedShort();
                int needed = in.readUnsignedShort() - MAJOR_OF_JAVA_0;
                if (needed > running) {
                    throw refuse("The plugin needs Java " + needed + " (" + entry.getName() + "); this host runs on Java "
                            + running + ".");
                }
            }
        }
    }

    private static PluginRefused refuse(String reason) {
        return new PluginRefused(INVALID, reason);
    }

    Path file() {
        return file;
    }

    Descriptor descriptor() {
        return descriptor;
    }

    String key() {
        return descriptor.key();
    }
}
