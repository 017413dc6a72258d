package org.marketops.sandbox.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** What one thread's running transaction holds. */
final class Bound {

    final Connection connection;
    final List<Runnable> afterCommit = new ArrayList<>();
    boolean rollbackOnly;

    Bound(Connection connection) {
        this.connection = connection;
    }
}
