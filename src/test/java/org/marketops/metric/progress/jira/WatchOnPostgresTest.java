package org.marketops.metric.progress.jira;

import org.marketops.testing.RealActiveObjects;

class WatchOnPostgresTest extends WatchOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(TargetRow.class, TargetTurnRow.class);
    }
}
