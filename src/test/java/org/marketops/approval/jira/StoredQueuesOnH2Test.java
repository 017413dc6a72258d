package org.marketops.approval.jira;

import org.marketops.testing.RealActiveObjects;

class StoredQueuesOnH2Test extends StoredQueuesContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(EventRow.class, TaskRow.class, WaitingRow.class);
    }
}
