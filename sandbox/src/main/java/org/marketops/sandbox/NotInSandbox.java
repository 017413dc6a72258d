package org.marketops.sandbox;

/** Thrown by every host member that the sandbox does not implement; the message names the member. */
public final class NotInSandbox extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotInSandbox(String member) {
        super("The sandbox does not implement " + member + ". Implement it there, or take another way in the plugin.");
    }
}
