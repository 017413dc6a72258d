package org.marketops.source;

import org.marketops.kernel.Refused;

/** A push is not taken. */
public final class PushRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** In the comment: the detail. */
    public enum Reason {
        /** The key was used for something else that was imported. Detail: the batch's number. */
        KEY_USED,
        /** The source may not import there, or its owner may not. Detail: the project's key. */
        NO_SUCH_PROJECT
    }

    private final Reason reason;

    public PushRefused(Reason reason, String detail) {
        super("PUSH_" + reason, detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String textKey() {
        return "marketops.source.refused." + reason;
    }
}
