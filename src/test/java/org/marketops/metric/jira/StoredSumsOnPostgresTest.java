package org.marketops.metric.jira;

import org.marketops.testing.RealActiveObjects;

class StoredSumsOnPostgresTest extends StoredSumsContract {

    @Override
    RealActiveObjects open() {
        return RealActiveObjects.onPostgres(BatchRow.class, FactRow.class, SumRow.class, MergedSumRow.class, ProjectSumRow.class, ImportTurnRow.class, TrayRow.class, ReportedRow.class, LeftOutRow.class);
    }
}
