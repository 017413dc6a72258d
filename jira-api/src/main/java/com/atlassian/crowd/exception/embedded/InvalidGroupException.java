package com.atlassian.crowd.exception.embedded;

/** Signature of the host type; members as far as they are called. */
public class InvalidGroupException extends Exception {
    public InvalidGroupException(String message) {
        super(message);
    }
}
