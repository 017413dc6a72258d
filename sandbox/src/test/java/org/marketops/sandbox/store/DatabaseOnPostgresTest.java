package org.marketops.sandbox.store;

class DatabaseOnPostgresTest extends DatabaseContract {

    @Override
    String newUrl() {
        return TestDatabases.postgres();
    }
}
