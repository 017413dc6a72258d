package org.marketops.metric.jira;

import org.marketops.testing.RealActiveObjects;

class UpgradeOnH2Test extends UpgradeContract {

    @Override
    RealActiveObjects openTheFirst() {
        return RealActiveObjects.onH2(FirstTables.Batch.class, FirstTables.Fact.class, FirstTables.Sum.class);
    }
}
