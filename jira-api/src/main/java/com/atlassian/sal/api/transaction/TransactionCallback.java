package com.atlassian.sal.api.transaction;

/** Work done in one transaction; leaves by a RuntimeException to roll back. */
public interface TransactionCallback<T> {
    T doInTransaction();
}
