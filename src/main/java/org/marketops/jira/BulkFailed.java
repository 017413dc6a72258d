package org.marketops.jira;

import java.sql.SQLException;

/** A statement of a bulk write that the database refused; of a batch the reason is in the chain of causes. */
public final class BulkFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BulkFailed(String what, SQLException cause) {
        super("bulk write failed: " + what, cause);
    }
}
