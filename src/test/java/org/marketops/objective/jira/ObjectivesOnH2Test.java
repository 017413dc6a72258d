package org.marketops.objective.jira;

import org.marketops.testing.RealActiveObjects;

class ObjectivesOnH2Test extends ObjectivesOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(ObjectiveRow.class, ShapeRow.class);
    }
}
