package org.marketops.notice.jira;

import org.marketops.testing.RealActiveObjects;

class OutboxOnH2Test extends OutboxContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(NewsRow.class, MailRow.class, WishRow.class);
    }
}
