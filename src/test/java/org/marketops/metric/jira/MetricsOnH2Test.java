package org.marketops.metric.jira;

import org.marketops.campaign.jira.LinksOnRealRows;
import org.marketops.testing.RealActiveObjects;

class MetricsOnH2Test extends MetricsOnRealRowsTest {

    @Override
    RealActiveObjects open() {
        return RealActiveObjects.onH2(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class, TrayRow.class, ReportedRow.class, LeftOutRow.class, StagedFileRow.class, StagedPartRow.class,
                LinksOnRealRows.rowType());
    }
}
