package org.marketops.jira;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Tells two transactions in each other's way from a real failure, by the SQL state in the chain of causes. */
final class Collision {

    /** PostgreSQL and H2: unique key taken, serialization failure, deadlock. MySQL, Oracle and SQL Server use 23000 for the first. */
    private static final Set<String> STATES = new HashSet<>(Arrays.asList("23505", "23000", "40001", "40P01"));
    /** H2: lock timeout, concurrent update. */
    private static final Set<Integer> H2_CODES = new HashSet<>(Arrays.asList(50200, 90131));

    private Collision() {
    }

    static boolean causeOf(Throwable failure) {
        // A chain of causes may be a ring; nobody nests deeper than this.
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException && is((SQLException) cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean is(SQLException failure) {
        for (SQLException next = failure; next != null; next = next.getNextException()) {
            if (STATES.contains(next.getSQLState()) || H2_CODES.contains(next.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
