package org.marketops.notice.jira;

import org.marketops.testing.RealActiveObjects;

class OutboxOnPostgresTest extends OutboxContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(NewsRow.class, MailRow.class, WishRow.class);
    }
}
