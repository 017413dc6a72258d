package org.marketops.sandbox.workflow;

import org.marketops.sandbox.store.TestDatabases;

class TransitionsOnPostgresTest extends TransitionContract {

    TransitionsOnPostgresTest() {
        super(TestDatabases.postgres());
    }
}
