package org.marketops.sandbox.platform;

import java.sql.SQLException;

/** What Active Objects throws for a statement that failed. Plugins see only a RuntimeException with the SQLException as cause. */
public final class ActiveObjectsSqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ActiveObjectsSqlException(SQLException cause) {
        super("There was a SQL exception thrown by the Active Objects library: " + cause.getMessage(), cause);
    }
}
