package org.marketops.money.jira;

import org.marketops.testing.RealActiveObjects;

class RatesOnH2Test extends RatesOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(RateRow.class);
    }
}
