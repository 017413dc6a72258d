package org.marketops.board.jira;

import org.marketops.testing.RealActiveObjects;

class PackRowsOnPostgresTest extends PackRowsContract {

    @Override
    @SuppressWarnings("unchecked")
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(PromiseRow.class, FrozenPackRow.class);
    }
}
