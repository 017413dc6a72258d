package org.marketops.jira;

import org.slf4j.Logger;

import java.util.Locale;
import java.util.UUID;

/** A number that ties what a person saw to the stack trace in the log. */
public final class Incident {

    private Incident() {
    }

    /** Logs the failure once, with its stack trace, and gives the number to quote: {@code 7F3K20AB}-like, 8 characters. */
    public static String of(Throwable failure, Logger log) {
        String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        log.error("incident {}", id, failure);
        return id;
    }
}
