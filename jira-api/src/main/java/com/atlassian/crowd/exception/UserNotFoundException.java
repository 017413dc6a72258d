package com.atlassian.crowd.exception;

/** Signature of the host type; members as far as they are called. */
public class UserNotFoundException extends Exception {
    public UserNotFoundException(String message) {
        super(message);
    }
}
