package org.marketops.sandbox.store;

class DatabaseOnH2Test extends DatabaseContract {

    @Override
    String newUrl() {
        return TestDatabases.h2();
    }
}
