package org.marketops.approval.jira;

import org.marketops.audit.jira.LedgerRows;
import org.marketops.testing.RealActiveObjects;

class BacklogOnPostgresTest extends BacklogContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(EventRow.class, TaskRow.class, LedgerRows.type());
    }
}
