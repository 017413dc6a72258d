package org.marketops.jira;

import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.sql.Connection;
import java.util.function.Function;

/**
 * The only door to connections of the host's own pool. The host begins and ends the transaction; inside, the connection can be
 * neither committed nor closed.
 */
final class HostConnections {

    private final TransactionalExecutorFactory factory;

    HostConnections(TransactionalExecutorFactory factory) {
        this.factory = factory;
    }

    /** A transaction of its own: rows that Active Objects writes meanwhile are in another one. */
    <T> T inTransaction(Function<Connection, T> work) {
        return factory.createExecutor(false, true).execute(work::apply);
    }
}
