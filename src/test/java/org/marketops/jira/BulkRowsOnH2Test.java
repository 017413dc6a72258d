package org.marketops.jira;

import org.marketops.testing.RealActiveObjects;

class BulkRowsOnH2Test extends BulkRowsContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(BulkThing.class);
    }
}
