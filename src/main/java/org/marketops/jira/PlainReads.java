package org.marketops.jira;

import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Reads many rows of the plugin's tables by JDBC: with a proxy a row and a call a column Active Objects costs several times what
 * the database does. Sees what is committed. Where the host does not give its connection, the caller reads by Active Objects.
 */
public final class PlainReads {

    private static final Logger LOG = LoggerFactory.getLogger(PlainReads.class);

    private final HostConnections connections;
    private final BulkTables tables;
    private final AtomicBoolean told = new AtomicBoolean();

    private PlainReads(TransactionalExecutorFactory factory, String prefix) {
        this.connections = new HostConnections(factory);
        this.tables = new BulkTables(prefix);
    }

    /** @param namespace of the plugin's {@code ao} module, from which the names of its tables are made */
    public static PlainReads inNamespace(TransactionalExecutorFactory factory, String namespace) {
        return new PlainReads(factory, BulkRows.prefix(namespace));
    }

    /** @param prefix of the tables' names, with its underscore */
    public static PlainReads withPrefix(TransactionalExecutorFactory factory, String prefix) {
        return new PlainReads(factory, prefix);
    }

    /** All in one transaction. Empty if it cannot be read in this way; not for a thread that has written what it wants to read. */
    public <T> Optional<T> read(Function<PlainRows, T> work) {
        try {
            return Optional.of(connections.inTransaction(connection -> work.apply(new PlainRows(connection, tables))));
        } catch (LinkageError | RuntimeException failure) {
            // Whatever the matter is, the other way is there; if it fails too, that is the failure to tell.
            if (told.compareAndSet(false, true)) {
                LOG.warn("Rows are read one by one, which is slower: {}", failure.toString());
            }
            return Optional.empty();
        }
    }
}
