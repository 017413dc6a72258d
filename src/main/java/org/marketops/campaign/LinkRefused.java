package org.marketops.campaign;

import org.marketops.kernel.Refused;

/** A link that makes no sense; the person may see both issues. */
public final class LinkRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NOT_A_CAMPAIGN,
        NOT_A_PLAN,
        MAY_NOT_EDIT
    }

    private final Reason reason;

    LinkRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String textKey() {
        return "marketops.metric.link." + reason;
    }
}
