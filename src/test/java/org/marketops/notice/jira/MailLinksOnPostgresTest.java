package org.marketops.notice.jira;

import org.marketops.testing.RealActiveObjects;

class MailLinksOnPostgresTest extends MailLinksContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(LinkRow.class, LinkUseRow.class);
    }
}
