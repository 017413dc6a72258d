package org.marketops.notice.jira;

import org.marketops.testing.RealActiveObjects;

class MailLinksOnH2Test extends MailLinksContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(LinkRow.class, LinkUseRow.class);
    }
}
