package com.atlassian.sal.api.rdbms;

/** Runs work in a transaction that the host begins and ends: committed when the callback returns, rolled back when it throws. */
public interface TransactionalExecutor {
    <A> A execute(ConnectionCallback<A> callback);
}
