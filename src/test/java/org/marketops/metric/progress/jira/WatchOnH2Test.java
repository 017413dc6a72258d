package org.marketops.metric.progress.jira;

import org.marketops.testing.RealActiveObjects;

class WatchOnH2Test extends WatchOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(TargetRow.class, TargetTurnRow.class);
    }
}
