package org.marketops.verifier;

/** The file is no export in the form of docs/record-format.md, or it is cut off. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
