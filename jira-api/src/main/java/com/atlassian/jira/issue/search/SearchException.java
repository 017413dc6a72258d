package com.atlassian.jira.issue.search;

/** Signature of the host type; members as far as they are called. */
public class SearchException extends Exception {
    public SearchException(String message) {
        super(message);
    }
}
