package org.marketops.delegation.jira;

import org.marketops.testing.RealActiveObjects;

class DelegationsOnPostgresTest extends DelegationsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(DelegationRow.class);
    }
}
