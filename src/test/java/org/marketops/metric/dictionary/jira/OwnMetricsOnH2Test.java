package org.marketops.metric.dictionary.jira;

import org.marketops.testing.RealActiveObjects;

class OwnMetricsOnH2Test extends OwnMetricsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(OwnMetricRow.class, OwnMetricsTurnRow.class);
    }
}
