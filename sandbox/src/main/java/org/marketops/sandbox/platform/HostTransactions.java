package org.marketops.sandbox.platform;

import com.atlassian.sal.api.rdbms.ConnectionCallback;
import com.atlassian.sal.api.rdbms.TransactionalExecutor;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.marketops.sandbox.NotInSandbox;

/**
 * SAL's way to the host's database: a connection of its own for each call, committed when the callback returns, rolled back when
 * it throws. Joining a transaction that runs already is not there, as nobody knows which of Jira's it would be.
 */
final class HostTransactions implements TransactionalExecutorFactory {

    private final DataSource source;

    HostTransactions(DataSource source) {
        this.source = source;
    }

    @Override
    public TransactionalExecutor createExecutor(boolean readOnly, boolean newTransaction) {
        if (readOnly || !newTransaction) {
            throw new NotInSandbox("TransactionalExecutorFactory.createExecutor(" + readOnly + ", " + newTransaction + ")");
        }
        return new TransactionalExecutor() {
            @Override
            public <A> A execute(ConnectionCallback<A> callback) {
                return inTransaction(callback);
            }
        };
    }

    private <A> A inTransaction(ConnectionCallback<A> callback) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try (LentConnection lent = new LentConnection(connection)) {
                A result = callback.execute(lent.asConnection());
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The transaction could not be ended", e);
        }
    }
}
