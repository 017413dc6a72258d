package org.marketops.sandbox.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

/** A connection as SAL lends it: its borrower can neither end the transaction nor set anything, and loses it with the callback. */
final class LentConnection implements AutoCloseable {

    private static final Set<String> REFUSED = Set.of("setAutoCommit", "commit", "rollback", "setReadOnly", "abort", "setCatalog",
            "setSchema", "setTransactionIsolation", "setNetworkTimeout", "setSavepoint", "releaseSavepoint");

    private Connection connection;

    LentConnection(Connection connection) {
        this.connection = connection;
    }

    Connection asConnection() {
        return (Connection) Proxy.newProxyInstance(LentConnection.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (connection == null) {
                        throw new IllegalStateException("Connection accessed outside the scope of a callback passed to TransactionalExecutor");
                    }
                    if (REFUSED.contains(method.getName())) {
                        throw new UnsupportedOperationException("Connection#" + method.getName() + " called on a connection of TransactionalExecutor");
                    }
                    if (method.getName().equals("close")) {
                        close();
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() {
        connection = null;
    }
}
