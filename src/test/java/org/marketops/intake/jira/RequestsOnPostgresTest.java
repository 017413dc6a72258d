package org.marketops.intake.jira;

import org.marketops.testing.RealActiveObjects;

class RequestsOnPostgresTest extends RequestsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(AskedRow.class, DecisionRow.class, RequestRow.class);
    }
}
