package org.marketops.metric.jira;

import org.marketops.campaign.jira.LinksOnRealRows;
import org.marketops.testing.RealActiveObjects;

class MetricsOnPostgresTest extends MetricsOnRealRowsTest {

    @Override
    RealActiveObjects open() {
        return RealActiveObjects.onPostgres(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class, TrayRow.class, ReportedRow.class, LeftOutRow.class, StagedFileRow.class, StagedPartRow.class,
                LinksOnRealRows.rowType());
    }
}
