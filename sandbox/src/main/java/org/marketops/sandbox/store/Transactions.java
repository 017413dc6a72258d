package org.marketops.sandbox.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Transactions bound to threads: the outermost caller commits, inner ones join, and one failure dooms all. */
final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final DataSource source;
    private final ThreadLocal<Bound> bound = new ThreadLocal<>();

    Transactions(DataSource source) {
        this.source = source;
    }

    Bound current() {
        return bound.get();
    }

    void afterCommit(Runnable work) {
        Bound current = bound.get();
        if (current == null) {
            work.run();
        } else {
            current.afterCommit.add(work);
        }
    }

    <T> T run(Supplier<T> work) {
        return bound.get() == null ? outermost(work) : joined(work);
    }

    void suspended(Runnable work) {
        Bound current = bound.get();
        bound.remove();
        try {
            work.run();
        } finally {
            if (current != null) {
                bound.set(current);
            }
        }
    }

    private <T> T joined(Supplier<T> work) {
        Bound current = bound.get();
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            current.rollbackOnly = true;
            throw e;
        }
    }

    private <T> T outermost(Supplier<T> work) {
        Bound current;
        T result;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            current = new Bound(connection);
            result = bind(current, work);
        } catch (SQLException e) {
            throw new DatabaseFailure("The transaction could not be ended", e);
        }
        current.afterCommit.forEach(Transactions::contained);
        return result;
    }

    private <T> T bind(Bound current, Supplier<T> work) throws SQLException {
        bound.set(current);
        boolean done = false;
        try {
            T result = work.get();
            if (current.rollbackOnly) {
                throw new IllegalStateException("An inner part of this transaction failed, so nothing of it was stored");
            }
            current.connection.commit();
            done = true;
            return result;
        } finally {
            bound.remove();
            if (!done) {
                current.connection.rollback();
            }
        }
    }

    /** The commit cannot be taken back, so a failing follower is logged and the others still run. */
    private static void contained(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Work after a commit failed", e);
        }
    }
}
