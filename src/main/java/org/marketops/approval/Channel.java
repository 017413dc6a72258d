package org.marketops.approval;

import java.util.Locale;

/** The way by which a decision came; stands in the record with it (A31). */
public enum Channel {
    /** The host's own screens. */
    SCREEN,
    /** The approval panel on the issue. */
    PANEL,
    /** The page My approvals. */
    PAGE,
    REST,
    /** A link in a mail. */
    MAIL;

    /** The word in the record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
