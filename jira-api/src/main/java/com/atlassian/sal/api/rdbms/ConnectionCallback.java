package com.atlassian.sal.api.rdbms;

import java.sql.Connection;

/** What to do with a connection that the host gives and takes back. */
public interface ConnectionCallback<A> {
    A execute(Connection connection);
}
