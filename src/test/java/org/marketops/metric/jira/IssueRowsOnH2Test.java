package org.marketops.metric.jira;

import org.marketops.campaign.jira.LinksOnRealRows;
import org.marketops.testing.RealActiveObjects;

class IssueRowsOnH2Test extends IssueRowsContract {

    @Override
    RealActiveObjects open() {
        return RealActiveObjects.onH2(SumRow.class, LinksOnRealRows.rowType());
    }
}
