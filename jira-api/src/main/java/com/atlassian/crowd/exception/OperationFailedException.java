package com.atlassian.crowd.exception;

/** Signature of the host type; members as far as they are called. */
public class OperationFailedException extends Exception {
    public OperationFailedException(String message) {
        super(message);
    }
}
