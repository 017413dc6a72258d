package org.marketops.webhook.jira;

import org.marketops.testing.RealActiveObjects;

class ImportNewsOnH2Test extends ImportNewsContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(HookRow.class, HookCallRow.class);
    }
}
