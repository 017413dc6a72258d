package org.marketops.audit.jira;

import org.marketops.testing.RealActiveObjects;

class LedgerTamperOnH2Test extends LedgerTamperContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(LedgerEntryRow.class);
    }
}
