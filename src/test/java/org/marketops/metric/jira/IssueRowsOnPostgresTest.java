package org.marketops.metric.jira;

import org.marketops.campaign.jira.LinksOnRealRows;
import org.marketops.testing.RealActiveObjects;

class IssueRowsOnPostgresTest extends IssueRowsContract {

    @Override
    RealActiveObjects open() {
        return RealActiveObjects.onPostgres(SumRow.class, LinksOnRealRows.rowType());
    }
}
