package org.marketops.approval.jira;

import org.marketops.audit.jira.LedgerRows;
import org.marketops.testing.RealActiveObjects;

class StoredApprovalsOnH2Test extends StoredApprovalsContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(EventRow.class, TaskRow.class, PolicyRow.class, WaitingRow.class, LedgerRows.type());
    }
}
