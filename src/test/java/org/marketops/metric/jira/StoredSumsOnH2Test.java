package org.marketops.metric.jira;

import org.marketops.testing.RealActiveObjects;

class StoredSumsOnH2Test extends StoredSumsContract {

    @Override
    RealActiveObjects open() {
        return RealActiveObjects.onH2(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class, TrayRow.class, ReportedRow.class, LeftOutRow.class);
    }
}
