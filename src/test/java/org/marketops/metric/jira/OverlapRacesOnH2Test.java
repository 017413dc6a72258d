package org.marketops.metric.jira;

import org.marketops.testing.RealActiveObjects;

class OverlapRacesOnH2Test extends OverlapRacesContract {

    @Override
    RealActiveObjects open() {
        return RealActiveObjects.onH2(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class, TrayRow.class, ReportedRow.class, LeftOutRow.class);
    }

    @Override
    String name() {
        return "H2";
    }
}
