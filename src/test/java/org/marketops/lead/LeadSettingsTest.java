package org.marketops.lead;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class LeadSettingsTest {

    @Test
    void withoutAnyTheUsualOnesHold() {
        LeadSettings usual = LeadSettings.usual();

        assertThat(usual.fewest()).isEqualTo(30);
        assertThat(usual.lookBack()).isEqualTo(Duration.ofDays(90));
        assertThat(usual.weights().halfLife()).isEqualTo(Weights.STANDARD_HALF_LIFE);
        assertThat(usual.stageNames()).isEmpty();
        assertThat(LeadSettings.of(Map.of("fewest", " ")).values()).isEqualTo(usual.values());
    }

    @Test
    void whatIsTypedHoldsAndComesBackAsTyped() {
        LeadSettings set = LeadSettings.of(Map.of("fewest", "50", "window", "365", "model", "W_SHAPED", "collapse", "yes", "stage.SAL", "Accepted"));

        assertThat(set.model()).isEqualTo(Model.W_SHAPED);
        assertThat(set.isCollapsing()).isTrue();
        assertThat(set.stageNames()).containsExactly(Map.entry(Stage.SAL, "Accepted"));
        assertThat(LeadSettings.of(set.values()).values()).isEqualTo(set.values());
    }

    @Test
    void onlyWhatFiguresRestOnMakesThemAnew() {
        String usual = LeadSettings.usual().figures();

        assertThat(LeadSettings.of(Map.of("fewest", "50", "stage.SAL", "Accepted")).figures()).isEqualTo(usual);
        assertThat(LeadSettings.of(Map.of("window", "91")).figures()).isNotEqualTo(usual);
    }

    @Test
    void whatCannotBeIsRefusedByField() {
        assertThat(field(Map.of("window", "0"))).isEqualTo("window");
        assertThat(field(Map.of("fewest", "many"))).isEqualTo("fewest");
        assertThat(field(Map.of("model", "BEST"))).isEqualTo("model");
        assertThat(field(Map.of("first", "0", "middle", "0", "last", "0"))).isEqualTo("first");
        assertThat(field(Map.of("stage.SAL", "x".repeat(41)))).isEqualTo("stage.SAL");
        assertThat(field(Map.of("stage.SAL", "Same", "stage.SQL", "same"))).startsWith("stage.S");
        assertThat(field(Map.of("colour", "red"))).isEqualTo("colour");
        assertThatThrownBy(() -> LeadSettings.of(Map.of("halfLife", "-3"))).hasMessageContaining("NUMBER");
    }

    private static String field(Map<String, String> typed) {
        return catchThrowableOfType(() -> LeadSettings.of(typed), LeadSettingsRefused.class).field();
    }
}
