package org.marketops.metric.jira;

import org.marketops.testing.RealActiveObjects;

class BreakdownByIssueOnH2Test extends BreakdownByIssueContract {

    @Override
    RealActiveObjects open() {
        return RealActiveObjects.onH2(MetricTables.with());
    }
}
