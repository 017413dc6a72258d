package org.marketops.races;

import org.marketops.testing.RealActiveObjects;

class TwoClocksOnH2Test extends TwoClocksContract {

    @Override
    RealActiveObjects start() throws Exception {
        return RealActiveObjects.onH2(PluginRows.types());
    }
}
