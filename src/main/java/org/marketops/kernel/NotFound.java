package org.marketops.kernel;

/** Absent, or not visible to the person who asks: deliberately the same answer for both. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
