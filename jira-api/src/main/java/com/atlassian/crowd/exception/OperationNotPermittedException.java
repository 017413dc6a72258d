package com.atlassian.crowd.exception;

/** Signature of the host type; members as far as they are called. */
public class OperationNotPermittedException extends Exception {
    public OperationNotPermittedException(String message) {
        super(message);
    }
}
