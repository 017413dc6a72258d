package com.atlassian.crowd.exception;

/** Signature of the host type; members as far as they are called. */
public class GroupNotFoundException extends Exception {
    public GroupNotFoundException(String message) {
        super(message);
    }
}
