package org.marketops.sandbox.workflow;

import org.marketops.sandbox.store.TestDatabases;

class TransitionsOnH2Test extends TransitionContract {

    TransitionsOnH2Test() {
        super(TestDatabases.h2());
    }
}
