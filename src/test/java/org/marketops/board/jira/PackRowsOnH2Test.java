package org.marketops.board.jira;

import org.marketops.testing.RealActiveObjects;

class PackRowsOnH2Test extends PackRowsContract {

    @Override
    @SuppressWarnings("unchecked")
    RealActiveObjects start() {
        return RealActiveObjects.onH2(PromiseRow.class, FrozenPackRow.class);
    }
}
