package org.marketops.health.jira;

import org.marketops.testing.RealActiveObjects;

class JobRunsOnH2Test extends JobRunsContract {

    @Override
    RealActiveObjects start() {
        return RealActiveObjects.onH2(JobRunRow.class);
    }
}
