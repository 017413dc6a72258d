package org.marketops.lead.jira;

import org.marketops.metric.jira.MetricTables;
import org.marketops.testing.RealActiveObjects;

class LeadsOnH2Test extends LeadsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(MetricTables.with(DealRow.class, LeadBatchRow.class, LeadRow.class, StageRow.class, TouchRow.class));
    }
}
