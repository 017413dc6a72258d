package org.marketops.metric.jira;

import org.marketops.testing.RealActiveObjects;

class ReportedOnPostgresTest extends ReportedContract {

    @Override
    RealActiveObjects open() {
        return RealActiveObjects.onPostgres(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class, TrayRow.class, ReportedRow.class, LeftOutRow.class,
                OwnProfileRow.class);
    }

    @Override
    boolean bulk() {
        return true;
    }
}
