package org.marketops.sandbox.launch;

import java.sql.SQLException;
import org.marketops.sandbox.store.Database;
import org.marketops.sandbox.store.StopPoints;

/** Connects to the database of a configuration. */
final class Databases {

    private static final String[] ROOMS = {"store", "directory", "config", "issue", "workflow"};

    private Databases() {
    }

    /** @throws StartRefused if it cannot be reached; the message holds no password */
    static Database open(SandboxConfig config) {
        String url = config.jdbcUrl();
        boolean h2 = url.startsWith("jdbc:h2:");
        try {
            Database database = h2 ? Database.open(url, "sa", "") : Database.open(url, null, null);
            if (config.stopPoints()) {
                database.watchedBy(new StopPoints(config.home())::watching);
            }
            return database.withSchema(ROOMS);
        } catch (RuntimeException e) {
            SQLException cause = sqlCause(e);
            if (cause == null) {
                throw e;
            }
            throw new StartRefused("The database " + withoutSecrets(url) + " cannot be used: " + cause.getMessage()
                    + System.lineSeparator() + "Check that it runs and that name and password are right,"
                    + " or leave --database out to use a file in the home.", e);
        }
    }

    private static SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return (SQLException) cause;
            }
        }
        return null;
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("[?;].*", "");
    }
}
