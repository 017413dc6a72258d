package com.atlassian.sal.api.rdbms;

/** The host's way to its own database by plain JDBC. */
public interface TransactionalExecutorFactory {
    TransactionalExecutor createExecutor(boolean readOnly, boolean newTransaction);
}
