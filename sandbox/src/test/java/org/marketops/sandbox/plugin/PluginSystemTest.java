package org.marketops.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginSystemTest {

    @TempDir
    Path folder;

    private TestHost host;

    @BeforeEach
    void start() {
        host = new TestHost(folder.resolve("home"));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private Path jar(String version) {
        return NotesPlugin.version(version).write(folder.resolve("notes-" + version + ".jar"));
    }

    private Map<String, Object> page() {
        return new HashMap<>(Map.of("who", "Ann & Bob"));
    }

    private String panelText() {
        return host.fragments.panels("right", page()).stream()
                .filter(panel -> panel.key().equals("panel")).map(RenderedPanel::html).collect(Collectors.joining());
    }

    private List<String> tables() {
        return host.database.list("select table_name from information_schema.tables where table_name like 'AO%'",
                row -> row.getString(1));
    }

    @Test
    void anInstalledPluginIsEnabledWithItsTableUnderTheNamespacesPrefix() {
        InstalledPlugin plugin = host.plugins.install(jar("1.0.0"));

        assertThat(plugin.failure()).isEmpty();
        assertThat(plugin.enabled()).isTrue();
        assertThat(plugin.name()).isEqualTo("Notes");
        assertThat(plugin.vendorName()).isEqualTo("Example");
        assertThat(plugin.configureUrl()).contains("/plugins/servlet/notes");
        assertThat(tables()).containsExactly(
                org.marketops.sandbox.platform.TablePrefixes.of(NotesPlugin.KEY) + "_NOTE");
        assertThat(plugin.modules()).filteredOn(module -> !module.supported())
                .extracting(ModuleInfo::type).containsExactly("jql-function");
    }

    @Test
    void panelsComeByWeightWithConditionsEvaluatedAndTextEscaped() {
        host.plugins.install(jar("1.0.0"));
        host.platform.events().publish("first");

        List<RenderedPanel> panels = host.fragments.panels("right", page());

        assertThat(panels).extracting(RenderedPanel::key).containsExactly("inverted", "panel");
        assertThat(panels.get(1).label()).isEqualTo("Notes of Ann & Bob");
        assertThat(panels.get(1).html()).contains("<p class=\"note\">&lt;b&gt;first&lt;/b&gt;</p><a>x</a>")
                .doesNotContain("enable_html_escaping");
        assertThat(host.fragments.items("admin/notes", page())).extracting(WebItem::url)
                .containsExactly("/jira/plugins/servlet/notes?who=Ann & Bob");
    }

    @Test
    void aRuntimeExceptionRollsTheTransactionBackAndAListenersFailureStaysInside() {
        host.plugins.install(jar("1.0.0"));

        host.platform.events().publish("good");
        host.platform.events().publish("bad");

        assertThat(panelText()).contains("good").doesNotContain("bad");
    }

    @Test
    void disabledModulesAreGoneAndEnabledOnesComeBackWithTheData() {
        host.plugins.install(jar("1.0.0"));
        host.platform.events().publish("kept");

        InstalledPlugin disabled = host.plugins.disable(NotesPlugin.KEY);

        assertThat(disabled.enabled()).isFalse();
        assertThat(disabled.failure()).isEmpty();
        assertThat(host.fragments.panels("right", page())).isEmpty();
        assertThat(host.plugins.enable(NotesPlugin.KEY).enabled()).isTrue();
        assertThat(panelText()).contains("kept");
    }

    @Test
    void anUpgradeTakesTheNewJarAndKeepsTheData() {
        host.plugins.install(jar("1.0.0"));
        host.platform.events().publish("kept");

        InstalledPlugin plugin = host.plugins.install(NotesPlugin.version("1.1.0")
                .file("templates/panel.vm", "new: $text").write(folder.resolve("b.jar")));

        assertThat(plugin.version()).isEqualTo("1.1.0");
        assertThat(plugin.enabled()).isTrue();
        assertThat(panelText()).isEqualTo("new: &lt;b&gt;kept&lt;/b&gt;");
        assertThat(host.plugins.plugins()).hasSize(1);
    }

    @Test
    void anUpgradeThatDoesNotResolveLeavesTheOldVersionRunning() {
        host.plugins.install(jar("1.0.0"));
        host.platform.events().publish("kept");
        Path broken = NotesPlugin.version("2.0.0").header("Import-Package", "com.missing.there").write(folder.resolve("b.jar"));

        assertThatThrownBy(() -> host.plugins.install(broken)).isInstanceOf(PluginRefused.class)
                .hasMessageContaining("needs the package com.missing.there");

        assertThat(host.plugins.plugins()).extracting(InstalledPlugin::version).containsExactly("1.0.0");
        assertThat(panelText()).contains("kept");
    }

    @Test
    void anUpgradeWhoseContextFailsSaysWhatHappened() {
        host.plugins.install(jar("1.0.0"));

        InstalledPlugin plugin = host.plugins.install(NotesPlugin.version("2.0.0")
                .file("META-INF/spring/context.xml", NotesPlugin.spring().replace("notes.Notes", "notes.Absent"))
                .write(folder.resolve("b.jar")));

        assertThat(plugin.enabled()).isFalse();
        assertThat(plugin.failure().orElse("")).contains("Version 2.0.0 is installed in place of 1.0.0")
                .contains("org.example.notes.Absent");
        assertThat(host.plugins.install(jar("1.0.0")).enabled()).isTrue();
    }

    @Test
    void aServiceThatTheHostDoesNotHaveIsNamedWhenThePluginTimesOut() {
        InstalledPlugin plugin = host.plugins.install(NotesPlugin.version("1.0.0").header("Spring-Context", "*;timeout:=1")
                .file("META-INF/spring/context.xml", NotesPlugin.spring().replace("templaterenderer.TemplateRenderer",
                        "plugin.web.Condition")).write(folder.resolve("b.jar")));

        assertThat(plugin.enabled()).isFalse();
        assertThat(plugin.failure().orElse("")).contains("com.atlassian.plugin.web.Condition");
        assertThat(host.plugins.plugins()).hasSize(1);
        assertThat(host.registry.modules("web-panel")).isEmpty();
    }

    @Test
    void anEntityThatActiveObjectsRefusesKeepsThePluginFromBeingEnabled() {
        InstalledPlugin plugin = host.plugins.install(NotesPlugin.version("1.0.0")
                .source("org.example.notes.NoteRow", "import net.java.ao.*; import net.java.ao.schema.*;",
                        "@Table(\"NOTE\") public interface NoteRow extends Entity { @NotNull @Unique String getTitle();",
                        "void setTitle(String t); String getAnAccessorThatIsMuchTooLongForOracle();",
                        "void setAnAccessorThatIsMuchTooLongForOracle(String t); }").write(folder.resolve("b.jar")));

        assertThat(plugin.enabled()).isFalse();
        assertThat(plugin.failure().orElse("")).contains("30");
    }

    @Test
    void anUninstalledPluginLeavesItsTablesAndFindsThemAgain() {
        host.plugins.install(jar("1.0.0"));
        host.platform.events().publish("kept");

        host.plugins.uninstall(NotesPlugin.KEY);

        assertThat(host.plugins.plugins()).isEmpty();
        assertThat(tables()).hasSize(1);
        host.plugins.install(jar("1.0.0"));
        assertThat(panelText()).contains("kept");
    }

    @Test
    void aRestartBringsPluginsBackAsTheyWere() {
        host.plugins.install(jar("1.0.0"));
        host.plugins.disable(NotesPlugin.KEY);
        host.plugins.close();
        PluginSystem again = new PluginSystem(folder.resolve("home"), host.host, host.platform, host.registry, java.util.Set.of());

        again.start();

        try {
            assertThat(again.plugins()).extracting(InstalledPlugin::enabled).containsExactly(false);
            assertThat(again.enable(NotesPlugin.KEY).enabled()).isTrue();
        } finally {
            again.close();
        }
    }

    @Test
    void filesThatAreNoPluginsAreRefusedWithTheReason() throws Exception {
        Path text = Files.writeString(folder.resolve("a.jar"), "no jar");
        byte[] newer = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 99};

        assertRefused(text, "is no jar file");
        assertRefused(NotesPlugin.version("1").withoutFile("atlassian-plugin.xml").write(folder.resolve("b.jar")),
                "no atlassian-plugin.xml");
        assertRefused(NotesPlugin.version("1").file("atlassian-plugin.xml", "<atlassian-plugin").write(folder.resolve("c.jar")),
                "cannot be read");
        assertRefused(NotesPlugin.version("1").file("atlassian-plugin.xml",
                NotesPlugin.descriptor("1").replace("plugins-version=\"2\"", "")).write(folder.resolve("d.jar")),
                "plugins-version");
        assertRefused(NotesPlugin.version("1").without("Atlassian-Plugin-Key").write(folder.resolve("e.jar")),
                "no Atlassian-Plugin-Key");
        assertRefused(NotesPlugin.version("1").file("org/example/Newer.class", newer).write(folder.resolve("f.jar")),
                "needs Java 55 (org/example/Newer.class)");
        assertRefused(NotesPlugin.version("1").header("Require-Capability",
                "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"").write(folder.resolve("g.jar")), "needs Java 99");
        assertRefused(NotesPlugin.version("not a version").write(folder.resolve("h.jar")), "not a version");
        assertThat(host.plugins.plugins()).isEmpty();
        assertThat(folder.resolve("home/plugins/installed-plugins")).isEmptyDirectory();
    }

    private void assertRefused(Path jar, String reason) {
        assertThatThrownBy(() -> host.plugins.install(jar)).isInstanceOf(PluginRefused.class).hasMessageContaining(reason);
    }
}
