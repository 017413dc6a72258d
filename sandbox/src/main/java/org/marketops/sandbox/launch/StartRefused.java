package org.marketops.sandbox.launch;

/** The sandbox cannot start, for a reason that its user can remove; the message says how. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
