package org.marketops.intake;

import org.marketops.kernel.Refused;

/** An expected no about a request; the person may see it. */
public final class IntakeRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        MAY_NOT_DECIDE,
        /** It became a campaign or was declined before. */
        DECIDED,
        /** Somebody converts it just now. */
        BUSY,
        /** The same form makes a request just now. */
        BEING_ASKED,
        NOT_A_PLAN
    }

    private final Reason reason;

    IntakeRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String textKey() {
        return "marketops.intake.refused." + reason;
    }
}
