package org.marketops.template;

import org.marketops.kernel.Refused;

/** An expected no about a template or a plan that is made from one. */
public final class TemplateRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is a template of that key already. */
        KEY_TAKEN,
        /** Somebody saved a newer version. */
        STALE,
        /** No new plans are made from it. */
        RETIRED,
        /** The same run was started with something else. */
        OTHER_RUN
    }

    private final Reason reason;

    TemplateRefused(Reason reason, String... arguments) {
        super(reason.name(), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String textKey() {
        return "marketops.template.refused." + reason;
    }
}
