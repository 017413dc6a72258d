package org.marketops.sandbox.issue;

/** A value that a field does not take; the message is for the person who typed it. */
final class FieldRefused extends Exception {

    private static final long serialVersionUID = 1L;

    FieldRefused(String message) {
        super(message);
    }
}
