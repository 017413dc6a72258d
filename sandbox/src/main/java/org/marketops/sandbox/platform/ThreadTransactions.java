package org.marketops.sandbox.platform;

import com.atlassian.sal.api.transaction.TransactionCallback;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.java.ao.DisposableDataSource;

/**
 * The connections of one plugin's Active Objects: inside a transaction always the same one of the thread, otherwise one
 * that commits each statement. Nested transactions join. READ COMMITTED, as Jira's.
 */
final class ThreadTransactions implements DisposableDataSource {

    private final DataSource source;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    ThreadTransactions(DataSource source) {
        this.source = source;
    }

    <T> T execute(TransactionCallback<T> callback, Runnable afterRollback) {
        if (current.get() != null) {
            return callback.doInTransaction();
        }
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            current.set(shared(connection));
            boolean done = false;
            try {
                T result = callback.doInTransaction();
                done = true;
                return result;
            } finally {
                current.remove();
                end(connection, done, afterRollback);
            }
        } catch (SQLException e) {
            throw new ActiveObjectsSqlException(e);
        }
    }

    private static void end(Connection connection, boolean done, Runnable afterRollback) throws SQLException {
        try {
            if (done) {
                connection.commit();
            } else {
                connection.rollback();
                afterRollback.run();
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** The thread's connection as Active Objects gets it: it can neither end the transaction nor give the connection back. */
    private static Connection shared(Connection connection) {
        return (Connection) Proxy.newProxyInstance(ThreadTransactions.class.getClassLoader(),
                new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "close":
                        case "commit":
                        case "rollback":
                        case "setAutoCommit":
                        case "setTransactionIsolation":
                            return null;
                        case "equals":
                            return proxy == arguments[0];
                        case "hashCode":
                            return System.identityHashCode(proxy);
                        default:
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                    }
                });
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection bound = current.get();
        return bound == null ? source.getConnection() : bound;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void dispose() {
        // The pool is the host's and outlives the plugin.
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
