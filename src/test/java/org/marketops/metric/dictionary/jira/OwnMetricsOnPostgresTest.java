package org.marketops.metric.dictionary.jira;

import org.marketops.testing.RealActiveObjects;

class OwnMetricsOnPostgresTest extends OwnMetricsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(OwnMetricRow.class, OwnMetricsTurnRow.class);
    }
}
