package org.marketops.races;

import org.marketops.testing.RealActiveObjects;

class ApprovalRacesOnH2Test extends ApprovalRacesTest {

    @Override
    RealActiveObjects open() throws Exception {
        return RealActiveObjects.onH2(PluginRows.types());
    }

    @Override
    String database() {
        return "H2";
    }

    @Override
    int share(int onPostgres) {
        return onPostgres / 10;
    }
}
