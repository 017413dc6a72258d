package org.marketops.audit.jira;

import org.marketops.testing.RealActiveObjects;

class RecordsOnH2Test extends RecordsContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(LedgerEntryRow.class);
    }
}
