package org.marketops.metric.jira;

import org.marketops.testing.RealActiveObjects;

class BreakdownByIssueOnPostgresTest extends BreakdownByIssueContract {

    @Override
    RealActiveObjects open() {
        return RealActiveObjects.onPostgres(MetricTables.with());
    }
}
