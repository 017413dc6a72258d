package org.marketops.audit.jira;

import org.marketops.testing.RealActiveObjects;

class LedgerTamperOnPostgresTest extends LedgerTamperContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(LedgerEntryRow.class);
    }
}
