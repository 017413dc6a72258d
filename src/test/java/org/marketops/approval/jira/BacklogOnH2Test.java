package org.marketops.approval.jira;

import org.marketops.audit.jira.LedgerRows;
import org.marketops.testing.RealActiveObjects;

class BacklogOnH2Test extends BacklogContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(EventRow.class, TaskRow.class, LedgerRows.type());
    }
}
