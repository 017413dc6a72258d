package org.marketops.objective.jira;

import org.marketops.testing.RealActiveObjects;

class ObjectivesOnPostgresTest extends ObjectivesOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(ObjectiveRow.class, ShapeRow.class);
    }
}
