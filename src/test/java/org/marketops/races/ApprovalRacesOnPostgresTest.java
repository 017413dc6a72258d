package org.marketops.races;

import org.marketops.testing.RealActiveObjects;

class ApprovalRacesOnPostgresTest extends ApprovalRacesTest {

    @Override
    RealActiveObjects open() throws Exception {
        return RealActiveObjects.onPostgres(PluginRows.types());
    }

    @Override
    String database() {
        return "PostgreSQL";
    }

    @Override
    int share(int onPostgres) {
        return onPostgres;
    }
}
