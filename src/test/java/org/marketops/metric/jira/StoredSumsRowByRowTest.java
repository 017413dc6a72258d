package org.marketops.metric.jira;

import org.marketops.testing.RealActiveObjects;

/** On a host that does not give its connection. */
class StoredSumsRowByRowTest extends StoredSumsContract {

    @Override
    boolean isBulk() {
        return false;
    }

    @Override
    RealActiveObjects open() {
        return RealActiveObjects.onH2(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class, TrayRow.class, ReportedRow.class, LeftOutRow.class);
    }
}
