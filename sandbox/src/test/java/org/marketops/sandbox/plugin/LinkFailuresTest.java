package org.marketops.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marketops.sandbox.store.Database;

class LinkFailuresTest {

    @TempDir
    Path folder;

    private TestHost host(String... missing) {
        TestHost host = new TestHost(folder.resolve("home"), Database.open("jdbc:h2:mem:" + System.nanoTime(), "sa", "", 5),
                Set.of(missing));
        host.plugins.install(NotesPlugin.version("1.0.0").write(folder.resolve("notes.jar")));
        return host;
    }

    @Test
    void aMemberThatIsMissingFailsWhereItIsCalledAndNowhereElse() {
        try (TestHost host = host("net.java.ao.Query#order")) {
            host.platform.events().publish("stored");

            assertThat(host.plugins.plugins()).extracting(InstalledPlugin::enabled).containsExactly(true);
            assertThat(host.fragments.panels("right", new HashMap<>())).extracting(RenderedPanel::key)
                    .containsExactly("inverted");
            assertThat(host.database.list("select 1 from \"" + org.marketops.sandbox.platform.TablePrefixes.of(NotesPlugin.KEY)
                    + "_NOTE\"", row -> 1)).hasSize(1);
        }
    }

    @Test
    void aClassThatIsMissingKeepsThePluginFromBeingEnabledWithTheReason() {
        try (TestHost host = host("com.atlassian.event.api.EventPublisher")) {
            InstalledPlugin plugin = host.plugins.plugins().get(0);

            assertThat(plugin.enabled()).isFalse();
            assertThat(plugin.failure().orElse("")).contains("com.atlassian.event.api.EventPublisherIsNotInThisJira");
        }
    }
}
