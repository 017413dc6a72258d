package org.marketops.approval.jira;

import org.marketops.testing.RealActiveObjects;

class StoredQueuesOnPostgresTest extends StoredQueuesContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(EventRow.class, TaskRow.class, WaitingRow.class);
    }
}
