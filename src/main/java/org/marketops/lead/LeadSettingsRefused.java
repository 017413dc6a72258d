package org.marketops.lead;

import org.marketops.kernel.Refused;

/** A setting that cannot be; none of them was saved. */
public final class LeadSettingsRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** In the comment: the details after field and value. */
    public enum Reason {
        UNKNOWN,
        /** The least and the most. */
        NUMBER,
        CHOICE,
        ALL_ZERO,
        /** 1 to 40 signs. */
        NAME,
        NAME_TWICE
    }

    private final String field;
    private final Reason reason;

    LeadSettingsRefused(Reason reason, String field, String... details) {
        super("LEAD_SETTING_" + reason, details);
        this.field = field;
        this.reason = reason;
    }

    /** As in the input. */
    public String field() {
        return field;
    }

    @Override
    public String textKey() {
        return "marketops.lead.settings.refused." + reason;
    }
}
