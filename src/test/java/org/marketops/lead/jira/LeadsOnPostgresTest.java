package org.marketops.lead.jira;

import org.marketops.metric.jira.MetricTables;
import org.marketops.testing.RealActiveObjects;

class LeadsOnPostgresTest extends LeadsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(MetricTables.with(DealRow.class, LeadBatchRow.class, LeadRow.class, StageRow.class, TouchRow.class));
    }
}
