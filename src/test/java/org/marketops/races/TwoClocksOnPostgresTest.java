package org.marketops.races;

import org.marketops.testing.RealActiveObjects;

class TwoClocksOnPostgresTest extends TwoClocksContract {

    @Override
    RealActiveObjects start() throws Exception {
        return RealActiveObjects.onPostgres(PluginRows.types());
    }
}
