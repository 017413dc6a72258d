package org.marketops.acceptance.jar;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Opens the finished jar and holds it against what Jira asks of a transformerless bundle. */
class InstallableBundleTest {

    private static final int CONSTANT_CLASS = 7;
    private static final List<String> LIBRARIES = Arrays.asList("org/apache/commons/", "com/fasterxml/", "de/siegmar/");

    private static final String KEY = "org.marketops.jira";

    private final PluginJar jar = PluginJar.built();
    private final Manifest manifest = jar.manifest();

    @Test
    void theManifestIsNeitherEmptyNorCutShort() {
        String text = new String(jar.read("META-INF/MANIFEST.MF"), StandardCharsets.UTF_8);

        assertThat(text).endsWith("\n");
        assertThat(manifest.getMainAttributes()).isNotEmpty();
    }

    @Test
    void keySymbolicNameNamespaceAndDescriptorKeyAreOne() {
        String descriptor = new String(jar.read("atlassian-plugin.xml"), StandardCharsets.UTF_8);

        assertThat(header("Atlassian-Plugin-Key")).isEqualTo(KEY);
        assertThat(header("Bundle-SymbolicName")).isEqualTo(KEY);
        assertThat(descriptor).contains("<atlassian-plugin key=\"" + KEY + "\"");
        assertThat(descriptor).contains("<ao key=\"data\" namespace=\"" + KEY + "\"");
        assertThat(descriptor).contains("plugins-version=\"2\"");
    }

    @Test
    void descriptorAndManifestNameTheSameVersion() {
        String descriptor = new String(jar.read("atlassian-plugin.xml"), StandardCharsets.UTF_8);

        assertThat(header("Bundle-Version")).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
        assertThat(descriptor).contains("<version>" + header("Bundle-Version") + "</version>");
    }

    @Test
    void springFilesAreThereSoThatJiraTreatsItAsAnOsgiPlugin() {
        assertThat(header("Spring-Context")).isNotNull();
        assertThat(jar.entries()).contains("META-INF/spring/plugin-context.xml");
    }

    @Test
    void importsCarryNoVersionAndNothingIsExported() {
        assertThat(header("Import-Package")).doesNotContain("version=");
        assertThat(header("Export-Package")).isNull();
        assertThat(header("DynamicImport-Package")).isNull();
    }

    @Test
    void importsNameNoJavaPackageAndNoneThatLiesInTheJar() {
        TreeSet<String> inside = jar.entries().stream()
                .filter(entry -> entry.endsWith(".class"))
                .map(entry -> entry.substring(0, entry.lastIndexOf('/')).replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));

        for (String imported : imports()) {
            assertThat(imported).doesNotStartWith("java.");
            assertThat(inside).doesNotContain(imported);
        }
    }

    @Test
    void everyHostPackageOfAnImportedServiceIsMandatorySoThatAWrongHostFailsAtInstall() {
        List<String> mandatory = Arrays.stream(header("Import-Package").split(","))
                .filter(clause -> !clause.contains("optional"))
                .collect(Collectors.toList());

        assertThat(mandatory).contains("com.atlassian.activeobjects.external", "com.atlassian.jira.issue", "javax.ws.rs", "net.java.ao");
        assertThat(mandatory).noneMatch(clause -> clause.startsWith("com.atlassian.jira.issue.fields.screen"));
    }

    @Test
    void noForeignPackageIsInside() {
        List<String> strangers = jar.entries().stream()
                .filter(entry -> entry.endsWith(".class"))
                .filter(entry -> !entry.startsWith("org/marketops/"))
                .filter(entry -> !entry.startsWith("com/fasterxml/jackson/"))
                .filter(entry -> !entry.startsWith("de/siegmar/fastcsv/"))
                .filter(entry -> !entry.startsWith("org/apache/commons/fileupload/"))
                .filter(entry -> !entry.startsWith("org/apache/commons/io/"))
                .collect(Collectors.toList());

        assertThat(strangers).isEmpty();
    }

    @Test
    void classFilesAreOfLevel11AtMostAndThereAreNoMultiReleaseCopies() {
        List<String> tooNew = new ArrayList<>();
        for (String entry : jar.entries()) {
            assertThat(entry).doesNotStartWith("META-INF/versions/").doesNotEndWith("module-info.class");
            if (entry.endsWith(".class")) {
                byte[] bytes = jar.read(entry);
                int major = ((bytes[6] & 0xff) << 8) | (bytes[7] & 0xff);
                if (major > 55) {
                    tooNew.add(entry + " is of level " + (major - 44));
                }
            }
        }
        assertThat(tooNew).isEmpty();
    }

    @Test
    void anOlderJavaGetsAClearResolveError() {
        assertThat(header("Require-Capability")).contains("osgi.ee=JavaSE").contains("version=11");
    }

    @Test
    void theDescriptorHasNoElementThatJiraIgnoresInSuchAPlugin() {
        String descriptor = new String(jar.read("atlassian-plugin.xml"), StandardCharsets.UTF_8);

        assertThat(descriptor).doesNotContain("<component").doesNotContain("<module-type").doesNotContain("licensing-enabled");
    }

    /** Parts of libraries are left out of the jar: whatever our code can reach must not be among them. */
    @Test
    void everyClassOfALibraryThatCanBeReachedIsInTheJar() {
        Set<String> inJar = new HashSet<>(jar.entries());
        Deque<String> next = new ArrayDeque<>();
        Set<String> reached = new HashSet<>();
        inJar.stream().filter(entry -> entry.startsWith("org/marketops/") && entry.endsWith(".class")).forEach(next::add);
        List<String> missing = new ArrayList<>();
        while (!next.isEmpty()) {
            for (String named : classesNamedIn(jar.read(next.pop()))) {
                String entry = named + ".class";
                boolean library = LIBRARIES.stream().anyMatch(named::startsWith);
                if (library && reached.add(entry)) {
                    (inJar.contains(entry) ? next : missing).add(entry);
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(reached).describedAs("libraries are looked at").hasSizeGreaterThan(300);
    }

    private static Set<String> classesNamedIn(byte[] code) {
        ClassReader reader = new ClassReader(code);
        char[] text = new char[reader.getMaxStringLength()];
        Set<String> names = new HashSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at > 0 && reader.readByte(at - 1) == CONSTANT_CLASS) {
                names.add(reader.readUTF8(at, text).replaceAll("^\\[+L?|;$", ""));
            }
        }
        return names;
    }

    @Test
    void itIsAtMostFiveMegabytes() {
        assertThat(jar.size()).isLessThan(5L * 1024 * 1024);
    }

    private List<String> imports() {
        return Arrays.stream(header("Import-Package").split(",")).map(clause -> clause.split(";")[0].trim()).collect(Collectors.toList());
    }

    private String header(String name) {
        Attributes attributes = manifest.getMainAttributes();
        return attributes.getValue(name);
    }
}
