package org.marketops.calendar.jira;

import org.marketops.testing.RealActiveObjects;

class FeedLinksOnPostgresTest extends FeedLinksContract {

    FeedLinksOnPostgresTest() {
        super(RealActiveObjects.onPostgres(FeedLinkRow.class));
    }
}
