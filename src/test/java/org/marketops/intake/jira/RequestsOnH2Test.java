package org.marketops.intake.jira;

import org.marketops.testing.RealActiveObjects;

class RequestsOnH2Test extends RequestsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(AskedRow.class, DecisionRow.class, RequestRow.class);
    }
}
