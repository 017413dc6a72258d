package org.marketops.metric.jira;

import org.marketops.testing.RealActiveObjects;

class TrayOnH2Test extends TrayOnRealRowsTest {

    @Override
    @SuppressWarnings("unchecked")
    RealActiveObjects open(Class<?>... types) {
        return RealActiveObjects.onH2((Class[]) types);
    }
}
