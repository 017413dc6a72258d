package org.marketops.delegation.jira;

import org.marketops.testing.RealActiveObjects;

class DelegationsOnH2Test extends DelegationsOnRealRows {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(DelegationRow.class);
    }
}
