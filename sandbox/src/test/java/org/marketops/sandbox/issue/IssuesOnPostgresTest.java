package org.marketops.sandbox.issue;

import org.marketops.sandbox.store.TestDatabases;

class IssuesOnPostgresTest extends IssueContract {

    @Override
    String newUrl() {
        return TestDatabases.postgres();
    }
}
