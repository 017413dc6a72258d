package org.marketops.metric.progress.jira;

import org.marketops.testing.RealActiveObjects;

class TargetsOnPostgresTest extends TargetsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(TargetRow.class, TargetTurnRow.class);
    }
}
