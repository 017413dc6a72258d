package org.marketops.metric.file;

import org.marketops.kernel.Refused;

/** A mapping is not kept as a profile. */
public final class ProfileRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** In the comment: the details. */
    public enum Reason {
        NAME_MISSING,
        /** How long it is, the limit. */
        NAME_TOO_LONG,
        /** The column, the field that it is read for, the other field. */
        COLUMN_FOR_TWO,
        /** The field, the column that the header has twice. */
        COLUMN_TWICE,
        NO_DAY,
        NO_METRIC,
        /** The column of amounts. */
        NO_CURRENCY
    }

    private final Reason reason;

    public ProfileRefused(Reason reason, String... details) {
        super("PROFILE_" + reason, details);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String textKey() {
        return "marketops.metric.profile.refused." + reason;
    }
}
