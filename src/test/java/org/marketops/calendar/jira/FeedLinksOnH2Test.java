package org.marketops.calendar.jira;

import org.marketops.testing.RealActiveObjects;

class FeedLinksOnH2Test extends FeedLinksContract {

    FeedLinksOnH2Test() {
        super(RealActiveObjects.onH2(FeedLinkRow.class));
    }
}
