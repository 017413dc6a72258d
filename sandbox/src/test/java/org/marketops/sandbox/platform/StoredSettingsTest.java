package org.marketops.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.sandbox.store.Database;

class StoredSettingsTest {

    private Database database;
    private PluginSettings settings;

    @BeforeEach
    void start() {
        database = Database.open("jdbc:h2:mem:" + System.nanoTime(), "sa", "", 2).withSchema("platform");
        settings = new StoredSettings(database).createGlobalSettings();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void valuesOfTheFourKindsComeBackAsTheyWerePut() {
        assertThat(settings.put("a", "text")).isNull();
        settings.put("b", List.of("x", "y"));
        settings.put("c", Map.of("k", "v"));

        assertThat(settings.put("a", "other")).isEqualTo("text");
        assertThat(settings.get("a")).isEqualTo("other");
        assertThat(settings.get("b")).isEqualTo(List.of("x", "y"));
        assertThat(settings.get("c")).isEqualTo(Map.of("k", "v"));
        assertThat(settings.remove("a")).isEqualTo("other");
        assertThat(settings.get("a")).isNull();
        assertThat(new StoredSettings(database).createSettingsForKey("P").get("b")).isNull();
    }

    @Test
    void theLimitsOfKeysValuesAndTypesAreKept() {
        assertThatThrownBy(() -> settings.put("k".repeat(256), "v")).hasMessageContaining("255");
        assertThatThrownBy(() -> settings.put("k", "v".repeat(99_001))).hasMessageContaining("99000");
        assertThatThrownBy(() -> settings.put("k", 1)).hasMessageContaining("not supported");
    }
}
