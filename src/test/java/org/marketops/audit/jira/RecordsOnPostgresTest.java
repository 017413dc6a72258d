package org.marketops.audit.jira;

import org.marketops.testing.RealActiveObjects;

class RecordsOnPostgresTest extends RecordsContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(LedgerEntryRow.class);
    }
}
