package org.marketops.jira;

import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes and deletes a great many rows of the plugin's tables in one transaction of their own, by JDBC batches. Where the host
 * does not give its connection, or the tables are not found on it, the caller's slower way is taken instead.
 */
public final class BulkRows {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRows.class);
    private static final int AT_ONCE = 4;

    private final HostConnections connections;
    private final AoTransactions transactions;
    private final BulkTables tables;
    private final Tries tries = new Tries();
    /** The work may need a second connection to read by; a pool of which all are held by such work would stand still. */
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final ThreadLocal<BulkWriter> current = new ThreadLocal<>();
    private final AtomicBoolean told = new AtomicBoolean();

    private BulkRows(TransactionalExecutorFactory factory, AoTransactions transactions, BulkTables tables) {
        this.connections = new HostConnections(factory);
        this.transactions = transactions;
        this.tables = tables;
    }

    /** @param namespace of the plugin's {@code ao} module, from which the names of its tables are made */
    public static BulkRows inNamespace(TransactionalExecutorFactory factory, AoTransactions transactions, String namespace) {
        return withPrefix(factory, transactions, prefix(namespace));
    }

    /** @param prefix of the tables' names, with its underscore */
    public static BulkRows withPrefix(TransactionalExecutorFactory factory, AoTransactions transactions, String prefix) {
        return new BulkRows(factory, transactions, new BulkTables(prefix));
    }

    /**
     * All that the work writes is committed when it returns and nothing of it when it throws. Tried again where another
     * transaction was in the way, so the work must be fit to run twice.
     *
     * @param slowly the same through Active Objects, in one transaction; also taken inside a transaction of Active Objects, as
     *     the two would be committed apart
     */
    public <T> T write(Function<BulkWriter, T> work, Supplier<T> slowly) {
        if (current.get() != null) {
            return work.apply(current.get());
        }
        if (transactions.isOpen()) {
            return slowly.get();
        }
        try {
            return tries.of(() -> inTurn(work), () -> { });
        } catch (NotHere notHere) {
            if (told.compareAndSet(false, true)) {
                LOG.warn("Rows are written one by one, which is slower: {}", notHere.getMessage());
            }
            return transactions.retryOnConflict(slowly);
        }
    }

    /** The writer of the transaction that this thread is in; empty outside of any, and where rows are written one by one. */
    public Optional<BulkWriter> current() {
        return Optional.ofNullable(current.get());
    }

    private <T> T inTurn(Function<BulkWriter, T> work) {
        places.acquireUninterruptibly();
        try {
            return once(work);
        } finally {
            places.release();
        }
    }

    private <T> T once(Function<BulkWriter, T> work) {
        Attempt<T> attempt = new Attempt<>(work);
        try {
            return connections.inTransaction(attempt::run);
        } catch (LinkageError missing) {
            throw new NotHere("the host has no such member: " + missing.getMessage(), missing);
        } catch (RuntimeException failure) {
            // The host may put its own exception around ours.
            if (attempt.failure != null) {
                throw attempt.failure;
            }
            if (!attempt.begun) {
                throw new NotHere("the host gives no connection: " + failure.getMessage(), failure);
            }
            throw failure;
        }
    }

    /** {@code AO_} and the last six hexadecimal digits, in capitals, of the namespace's MD5: the rule of Active Objects. */
    static String prefix(String namespace) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(namespace.getBytes(StandardCharsets.UTF_8));
            StringBuilder name = new StringBuilder("AO_");
            for (int i = digest.length - 3; i < digest.length; i++) {
                name.append(String.format(Locale.ROOT, "%02X", digest[i]));
            }
            return name.append('_').toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One run of the work, and what became of it. */
    private final class Attempt<T> {

        private final Function<BulkWriter, T> work;
        private boolean begun;
        private RuntimeException failure;

        Attempt(Function<BulkWriter, T> work) {
            this.work = work;
        }

        T run(Connection connection) {
            begun = true;
            try (BulkWriter writer = new BulkWriter(connection, tables)) {
                current.set(writer);
                T result = work.apply(writer);
                writer.flush();
                return result;
            } catch (RuntimeException thrown) {
                failure = thrown;
                throw thrown;
            } finally {
                current.remove();
            }
        }
    }

    /** Nothing was written, and nothing can be in this way. */
    static final class NotHere extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotHere(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
