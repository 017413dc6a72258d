package org.marketops.board.jira;

import org.junit.jupiter.api.Test;
import org.marketops.jira.Json;
import org.marketops.jira.ObjectNode;
import org.marketops.lead.LeadSettings;

import static org.assertj.core.api.Assertions.assertThat;

class NamedModelTest {

    private final NamedModel model = new NamedModel(LeadSettings::usual);

    @Test
    void attributedRevenueHasItsModelAndLookBackBesideItAndSoItIsFrozen() {
        ObjectNode row = Json.object();

        model.put(row, "attributedRevenue");

        assertThat(row.path("model").asText()).isEqualTo("LINEAR");
        assertThat(row.path("lookBackDays").asLong()).isEqualTo(90);
    }

    @Test
    void whatIsNotAttributedNamesNoModel() {
        ObjectNode row = Json.object();

        model.put(row, "pipeline");

        assertThat(row.has("model")).isFalse();
    }
}
