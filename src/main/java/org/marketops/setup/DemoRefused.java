package org.marketops.setup;

/** The host would not do a part of the demo; the message says why, for the administrator. */
public final class DemoRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DemoRefused(String message) {
        super(message);
    }
}
