package org.marketops.webhook.jira;

import org.marketops.testing.RealActiveObjects;

class HooksOnH2Test extends HooksContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(HookRow.class, HookCallRow.class);
    }
}
