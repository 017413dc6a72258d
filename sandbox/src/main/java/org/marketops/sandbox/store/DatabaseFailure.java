package org.marketops.sandbox.store;

import java.sql.SQLException;

/** A statement the database refused; keeps the SQL state for callers that retry on a unique key. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String state;

    DatabaseFailure(String what, SQLException cause) {
        super(what + ": " + cause.getMessage(), cause);
        this.state = cause.getSQLState();
    }

    /** True for a violated unique key or primary key (class 23 of the SQL states). */
    public boolean isConstraint() {
        return state != null && state.startsWith("23");
    }
}
