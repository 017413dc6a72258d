package org.marketops.metric.jira;

import org.marketops.testing.RealActiveObjects;

class ReportedOnH2Test extends ReportedContract {

    @Override
    RealActiveObjects open() {
        return RealActiveObjects.onH2(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class, TrayRow.class, ReportedRow.class, LeftOutRow.class,
                OwnProfileRow.class);
    }

    @Override
    boolean bulk() {
        return true;
    }
}
