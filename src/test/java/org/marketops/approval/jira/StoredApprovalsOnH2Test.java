package org.marketops.approval.jira;

import org.marketops.testing.RealActiveObjects;

class StoredApprovalsOnH2Test extends StoredApprovalsContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(EventRow.class, TaskRow.class, PolicyRow.class);
    }
}
