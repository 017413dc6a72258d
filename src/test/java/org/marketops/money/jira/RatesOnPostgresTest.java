package org.marketops.money.jira;

import org.marketops.testing.RealActiveObjects;

class RatesOnPostgresTest extends RatesOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(RateRow.class);
    }
}
