package org.marketops.health.jira;

import org.marketops.testing.RealActiveObjects;

class JobRunsOnPostgresTest extends JobRunsContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onPostgres(JobRunRow.class);
    }
}
