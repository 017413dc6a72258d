package org.marketops.intake.jira;

import org.marketops.testing.RealActiveObjects;

class RequestsOnPostgresTest extends RequestsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(RequestRow.class, DecisionRow.class);
    }
}
