package com.atlassian.jira.exception;

/** Signature of the host type; members as far as they are called. */
public class CreateException extends Exception {
    private static final long serialVersionUID = 1L;

    public CreateException(String message) {
        super(message);
    }
}
