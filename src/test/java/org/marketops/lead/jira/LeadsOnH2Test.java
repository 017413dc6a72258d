package org.marketops.lead.jira;

import org.marketops.testing.RealActiveObjects;

class LeadsOnH2Test extends LeadsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(DealRow.class, LeadBatchRow.class, LeadRow.class, StageRow.class, TouchRow.class);
    }
}
