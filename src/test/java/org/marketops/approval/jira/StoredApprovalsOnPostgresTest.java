package org.marketops.approval.jira;

import org.marketops.audit.jira.LedgerRows;
import org.marketops.testing.RealActiveObjects;

class StoredApprovalsOnPostgresTest extends StoredApprovalsContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(EventRow.class, TaskRow.class, PolicyRow.class, WaitingRow.class, LedgerRows.type());
    }
}
