package org.marketops.sandbox.issue;

import org.marketops.sandbox.store.TestDatabases;

class IssuesOnH2Test extends IssueContract {

    @Override
    String newUrl() {
        return TestDatabases.h2();
    }
}
