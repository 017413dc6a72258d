package org.marketops.jira;

import org.marketops.testing.RealActiveObjects;

class BulkRowsOnPostgresTest extends BulkRowsContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(BulkThing.class);
    }
}
