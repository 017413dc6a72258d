package org.marketops.metric.jira;

import org.marketops.testing.RealActiveObjects;

/** On a host that does not give its connection. */
class TrayOneByOneTest extends TrayOnRealRowsTest {

    @Override
    boolean isBulk() {
        return false;
    }

    @Override
    @SuppressWarnings("unchecked")
    RealActiveObjects open(Class<?>... types) {
        return RealActiveObjects.onH2((Class[]) types);
    }
}
