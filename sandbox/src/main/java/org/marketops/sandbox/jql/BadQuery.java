package org.marketops.sandbox.jql;

/** A query that cannot be read or run; the message is for the searcher, in Jira's words. */
final class BadQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadQuery(String message) {
        super(message);
    }
}
