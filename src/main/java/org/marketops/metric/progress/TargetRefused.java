package org.marketops.metric.progress;

import org.marketops.kernel.Refused;

/** A target is not saved, and why. */
public final class TargetRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** In the comment: the arguments. */
    public enum Reason {
        /** The code. */
        UNKNOWN_METRIC,
        /** The metric. */
        NEEDS_CURRENCY,
        /** The metric. */
        HAS_NO_CURRENCY,
        /** The metric, the limit. */
        TOO_LARGE,
        /** The metric. */
        NOT_ABOVE_ZERO,
        /** The metric, the period. */
        CHANGED,
        /** The limit. */
        TOO_MANY
    }

    private final Reason reason;

    TargetRefused(Reason reason, String... arguments) {
        super("TARGET_" + reason, arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String textKey() {
        return "marketops.measure.target.refused." + reason;
    }
}
