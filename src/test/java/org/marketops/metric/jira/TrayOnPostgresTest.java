package org.marketops.metric.jira;

import org.marketops.testing.RealActiveObjects;

class TrayOnPostgresTest extends TrayOnRealRowsTest {

    @Override
    @SuppressWarnings("unchecked")
    RealActiveObjects open(Class<?>... types) {
        return RealActiveObjects.onPostgres((Class[]) types);
    }
}
