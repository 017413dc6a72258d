package org.marketops.webhook.jira;

import org.marketops.testing.RealActiveObjects;

class HooksOnPostgresTest extends HooksContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(HookRow.class, HookCallRow.class);
    }
}
