package org.marketops.calendar.jira;

import org.marketops.kernel.Refused;

/** Dates that were not changed; the person may see the issue. */
public final class MoveRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Reason {
        /** Jira's own words: no right to edit, a status that forbids it. */
        NOT_EDITABLE,
        /** Somebody else has changed the dates since the page was read. */
        CHANGED,
        /** The edit screen has no date fields, so nothing was stored. */
        NOT_ON_SCREEN,
        /** Who may not edit both has no say in whether they may run beside each other. */
        NOT_TO_JUDGE,
        NOT_TO_COMMENT,
        /** Somebody has moved one of them since the page was read. */
        NO_OVERLAP
    }

    MoveRefused(Reason reason, String... arguments) {
        super(reason.name(), arguments);
    }

    @Override
    public String textKey() {
        return "marketops.calendar.refused." + code();
    }
}
