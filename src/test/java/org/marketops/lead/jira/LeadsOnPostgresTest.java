package org.marketops.lead.jira;

import org.marketops.testing.RealActiveObjects;

class LeadsOnPostgresTest extends LeadsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(DealRow.class, LeadBatchRow.class, LeadRow.class, StageRow.class, TouchRow.class);
    }
}
