package org.marketops.board;

import org.marketops.kernel.Refused;

/** A promise is not written, and why. */
public final class PromiseRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** In the comment: the arguments. */
    public enum Reason {
        /** The text. */
        CHANGED,
        /** The text. */
        PROMISED_AGAIN,
        /** The text. */
        NOT_MISSED,
        /** The limit. */
        TOO_MANY
    }

    private final Reason reason;

    PromiseRefused(Reason reason, String argument) {
        super("PROMISE_" + reason, argument);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String textKey() {
        return "marketops.board.promise.refused." + reason;
    }
}
