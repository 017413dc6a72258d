package org.marketops.board.jira;

import org.marketops.jira.ObjectNode;
import org.marketops.lead.CurrentSettings;
import org.marketops.lead.LeadSettings;
import org.marketops.metric.MetricKey;

/** Writes beside attributed revenue by which model and look-back it is attributed: without these two it says nothing. */
public final class NamedModel {

    private final CurrentSettings settings;

    public NamedModel(CurrentSettings settings) {
        this.settings = settings;
    }

    /** Nothing for other metrics. */
    void put(ObjectNode row, String metric) {
        if (MetricKey.REVENUE.code().equalsIgnoreCase(metric)) {
            LeadSettings now = settings.now();
            row.put("model", now.model().name()).put("lookBackDays", now.lookBack().toDays());
        }
    }
}
