package org.marketops.metric.progress.jira;

import org.marketops.testing.RealActiveObjects;

class TargetsOnH2Test extends TargetsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(TargetRow.class, TargetTurnRow.class);
    }
}
