package org.marketops.metric.jira;

import org.marketops.testing.RealActiveObjects;

class UpgradeOnPostgresTest extends UpgradeContract {

    @Override
    RealActiveObjects openTheFirst() {
        return RealActiveObjects.onPostgres(FirstTables.Batch.class, FirstTables.Fact.class, FirstTables.Sum.class);
    }
}
