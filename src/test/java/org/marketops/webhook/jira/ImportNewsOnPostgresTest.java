package org.marketops.webhook.jira;

import org.marketops.testing.RealActiveObjects;

class ImportNewsOnPostgresTest extends ImportNewsContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(HookRow.class, HookCallRow.class);
    }
}
